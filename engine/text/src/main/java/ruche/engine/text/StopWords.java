package ruche.engine.text;

import java.util.Set;

/// What makes a sentence, not a subject: in Standard Arabic, Darija and French, in normal form.
public final class StopWords {
    private static final Set<String> WORDS =
            Set.of(("في من الي علي عن مع او ان هذا هذه ذلك التي الذي الذين لي اللي ديال باش شي واحد ثم قد كل بين بعد "
                            + "قبل عند منذ حتي حيث كما لم لن لا ما هو هي هم و ف ب ل د غير هاد هادي هاذ كاين كاينه ماكاين "
                            + "ماكاينش بغينا بغيت بغاو كيبغيو خاص خاصنا خصنا خصهم نطلب نطلبو نطالب نقترح نريد نرجو يجب عندنا "
                            + "عندهم ماعندهم ماعندناش فين فيه فيها به بها له لها لهم عليه عليها منه منها وذلك وكذا كذلك لفايده "
                            + "فايده بهدف قصد اجل خلال وعلي ومن وفي ضد نحو حول دون بدون لكن لان يمكن كان كانت يكون تكون يتم تم "
                            + "عدم اي بسبب نظرا الخ عبر ضمن جدا هناك ايضا bghina khass khassna dyal bach f fi men ela 3la li "
                            + "lli kayn makaynch walo le la les l un une des du de d et ou a au aux en dans par pour sur avec "
                            + "qu que qui n s j m t c y ce cet cette ces son sa ses leur leurs notre nos est sont etre sera "
                            + "ete il elle ils elles on nous vous ne pas plus moins dont lors entre vers chez sans sous tres "
                            + "tout toute tous toutes aussi ainsi car si comme mais actuellement faut falloir besoin demande "
                            + "demandons proposons propose souhaite souhaitons voulons profit faveur beneficier beneficiaires "
                            + "cas lieu cadre afin puis pendant depuis jusqu quelques plusieurs chaque autre autres meme avoir "
                            + "ont ans deja encore")
                    .split(" +"));

    private StopWords() {}

    /// @param word in normal form
    public static boolean has(String word) {
        return WORDS.contains(word);
    }
}
