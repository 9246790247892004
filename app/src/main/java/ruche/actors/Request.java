package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Rows;
import ruche.shell.Typed;

/// Somebody asks that a body enter the registry: what he said of it, and what became of it.
///
/// @param number by which it is spoken of; empty while it is being written
/// @param lang in which he reads
/// @param register of a cooperative
/// @param media of the photo; null while there is none
/// @param applicant null before he has said who he is, and once it was accepted
/// @param answer of the staff: what more it asks for, or why not; empty else
/// @param actor that came of it
/// @param person whose account was made of it; null where he had one
record Request(
        RequestId id,
        String number,
        RequestState state,
        Lang lang,
        NewActor body,
        @Nullable Receipt receipt,
        @Nullable CoopRegister register,
        @Nullable String media,
        @Nullable Applicant applicant,
        Instant begunAt,
        @Nullable Instant sentAt,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable UUID actor,
        @Nullable UUID person) {
    static final String COLUMNS = "r.id, r.number, r.state, r.lang, r.kind, r.name_ar, r.name_fr, r.commune, r.field, "
            + "r.receipt_number, r.receipt_kind, r.receipt_on, r.receipt_authority, r.register_number, r.coop_form, "
            + "r.holder_name, r.office, r.phone, r.email, r.begun_at, r.sent_at, r.answer_body, r.answered_at, "
            + "r.answered_by, r.actor_id, r.person_id, f.media";

    static Request of(ResultSet row, int count) throws SQLException {
        var number = row.getString("number");
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                RequestState.valueOf(row.getString("state")),
                Lang.of(row.getString("lang")).orElse(Lang.AR),
                new NewActor(
                        ActorKind.valueOf(row.getString("kind")),
                        Rows.bilingual(row, "name"),
                        row.getString("commune"),
                        row.getString("field")),
                receipt(row),
                register(row),
                row.getString("media"),
                applicant(row),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Rows.instantOrNull(row, "sent_at"),
                row.getString("answer_body"),
                Rows.instantOrNull(row, "answered_at"),
                row.getObject("answered_by", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getObject("person_id", UUID.class));
    }

    private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
        var on = Rows.day(row, "receipt_on");
        if (on == null) return null;
        return new Receipt(
                row.getString("receipt_number"),
                ReceiptKind.valueOf(row.getString("receipt_kind")),
                on,
                row.getString("receipt_authority"));
    }

    private static @Nullable CoopRegister register(ResultSet row) throws SQLException {
        var number = row.getString("register_number");
        return number == null ? null : new CoopRegister(number, CoopForm.valueOf(row.getString("coop_form")));
    }

    private static @Nullable Applicant applicant(ResultSet row) throws SQLException {
        var office = row.getString("office");
        if (office == null) return null;
        return new Applicant(
                row.getString("holder_name"), Office.valueOf(office), row.getString("phone"), row.getString("email"));
    }

    Bilingual name() {
        return body.name();
    }

    /// Whether a picture of the paper can be shown on a page.
    boolean hasPicture() {
        return media != null && (media.equals("image/jpeg") || media.equals("image/png"));
    }

    /// As the forms have it.
    Typed typed() {
        var form = Typed.nothing()
                .with("kind", body.kind())
                .withText("name", body.name())
                .with("commune", body.commune())
                .with("field", body.field());
        if (receipt != null)
            form = form.with("receiptNumber", receipt.number())
                    .with("receiptKind", receipt.kind())
                    .with("receiptOn", receipt.on())
                    .with("receiptAuthority", receipt.authority());
        if (register != null)
            form = form.with("registerNumber", register.number()).with("coopForm", register.form());
        return applicant == null ? form : applicant.typed(form);
    }
}
