package ruche.publication;

/// Node.js, or the modules of `typesetter/`, are not installed on this machine. The other formats still work.
public class TypesetterMissing extends TypesettingFailed {
    TypesetterMissing() {
        super("publication.typesetter-missing");
    }
}
