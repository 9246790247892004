package ruche.engine.text;

import java.util.HashMap;
import java.util.Map;

/// What number words are worth, in normal form: Standard Arabic, Darija and French.
final class Numbers {
    static final long MILLION = 1_000_000;

    private static final Map<String, Long> WORDS = new HashMap<>();

    static {
        put("صفر zero", 0);
        put("واحد واحده wahed un une", 1);
        put("اثنان اثنين اثنتان اثنتين اثنا جوج زوج jouj deux", 2);
        put("ثلاث ثلاثه تلات تلاته tlata trois", 3);
        put("اربع اربعه ربعه reb3a quatre", 4);
        put("خمس خمسه khamsa cinq", 5);
        put("ست سته stta six", 6);
        put("سبع سبعه seb3a sept", 7);
        put("ثمان ثماني ثمانيه تمنيه tmnya huit", 8);
        put("تسع تسعه تسعود tes3oud neuf", 9);
        put("عشر عشره 3achra dix", 10);
        put("حداش onze", 11);
        put("طناش douze", 12);
        put("تلطاش treize", 13);
        put("ربعطاش quatorze", 14);
        put("خمسطاش quinze", 15);
        put("سطاش seize", 16);
        put("سبعطاش", 17);
        put("تمنطاش", 18);
        put("تسعطاش", 19);
        put("عشرون عشرين 3echrin vingt vingts", 20);
        put("ثلاثون ثلاثين تلاتين trente", 30);
        put("اربعون اربعين ربعين quarante", 40);
        put("خمسون خمسين cinquante", 50);
        put("ستون ستين soixante", 60);
        put("سبعون سبعين septante", 70);
        put("ثمانون ثمانين تمانين huitante", 80);
        put("تسعون تسعين nonante", 90);
        put("مايه ميه miya cent cents", 100);
        put("مايتان مايتين ميتان ميتين", 200);
        String[] units = {"ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع", "تلت", "ربع"};
        int[] values = {3, 4, 5, 6, 7, 8, 9, 3, 4};
        for (int i = 0; i < units.length; i++) put(units[i] + "مايه " + units[i] + "ميه", values[i] * 100L);
        put("الف الاف alf mille", 1_000);
        put("الفان الفين", 2_000);
        put("مليون ملايين million millions", MILLION);
        put("مليونان مليونين", 2 * MILLION);
        put("مليار milliard milliards", 1_000 * MILLION);
    }

    private Numbers() {}

    private static void put(String words, long value) {
        for (var word : words.split(" ")) WORDS.put(word, value);
    }

    /// -1 for a word that is no number.
    static long of(String word) {
        return WORDS.getOrDefault(word, -1L);
    }

    /// Of a word that may have و, ب, ل or the article before it.
    static long within(String word) {
        long plain = of(word);
        if (plain >= 0 || word.length() < 4 || !Script.arabic(word.charAt(0))) return plain;
        for (var prefix : new String[] {"وال", "بال", "لل", "ال", "و", "ب", "ل", "ف"})
            if (word.startsWith(prefix)) {
                long rest = of(word.substring(prefix.length()));
                if (rest >= 0) return rest;
            }
        return -1;
    }
}
