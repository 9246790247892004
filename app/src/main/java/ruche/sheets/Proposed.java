package ruche.sheets;

/// What a row leaves out and the program proposes; it holds once a person takes it over with the plan.
///
/// @param option of the field's
/// @param because words of the row that speak for it
public record Proposed(String field, String option, String because) {}
