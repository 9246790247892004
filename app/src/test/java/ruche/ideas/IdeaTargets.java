package ruche.ideas;

import ruche.sheets.Target;

/// What the import of ideas asks of a sheet, as in use, before a cell adds its axes and communes.
final class IdeaTargets {
    private IdeaTargets() {}

    static Target requests() {
        return new Target(IdeaFields.ALL, IdeaFields.IDENTITY, "MAD");
    }
}
