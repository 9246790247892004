package ruche.accounts;

/// Addresses to go back to.
final class OwnPath {
    private OwnPath() {}

    /// Whether it is a path of this site, which a browser cannot take for another site.
    static boolean is(String path) {
        return path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    }

    static String orHome(String path) {
        return is(path) ? path : "/";
    }
}
