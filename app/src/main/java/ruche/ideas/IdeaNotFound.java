package ruche.ideas;

import ruche.kernel.NotFound;

/// No idea of this cell has the number or id.
public class IdeaNotFound extends NotFound {
    IdeaNotFound(Object asked) {
        super(asked.toString());
    }
}
