package ruche.engine.text.twins;

import ruche.engine.text.Place;

/// What two ideas share. All parts are from 0 to 1 but the places.
///
/// @param subjects of the shorter list of subjects, what the other has too
/// @param main of the two main subjects, how many the other names
/// @param score all in one, with the place: by it lists are ranked
record Pair(
        boolean across,
        double concepts,
        double subjects,
        double main,
        double stems,
        double grams,
        double skeletons,
        boolean number,
        boolean otherNumber,
        Place commune,
        Place locality,
        boolean cost,
        double score) {

    double content() {
        return content(across, concepts, subjects, main, stems, grams, skeletons, number);
    }

    static double content(
            boolean across,
            double concepts,
            double subjects,
            double main,
            double stems,
            double grams,
            double skeletons,
            boolean number) {
        double told = across
                ? 0.55 * concepts + 0.25 * subjects + 0.15 * main + 0.15 * skeletons
                : 0.35 * concepts + 0.15 * subjects + 0.1 * main + 0.25 * stems + 0.15 * grams;
        return told + (number ? 0.1 : 0);
    }
}
