package ruche.shell;

import java.util.Set;
import org.springframework.http.HttpMethod;
import ruche.kernel.Role;

/// Who may use a route.
///
/// @param pattern exactly as in the controller's mapping, such as `/c/{cell}/ideas/{number}`
/// @param lasting whether the page is the same for every visitor of one language until something is recorded or the
///     day ends: it rests on nothing but records and the day, and has no form that is sent
public record RouteRule(HttpMethod method, String pattern, Who who, boolean lasting) {
    /// Where a request keeps its rule, once it may pass.
    public static final String ATTRIBUTE = RouteRule.class.getName();

    /// Where a request notes that its answer rests on more than records, though its rule says that it is lasting.
    public static final String PASSING = RouteRule.class.getName() + ".passing";

    /// Who may pass.
    public sealed interface Who {
        /// With or without an account.
        record Anyone() implements Who {}

        /// With an account, in whatever cell.
        record SignedIn() implements Who {}

        /// Holding one of these roles in the cell of the address.
        record InCell(Set<Role> roles) implements Who {}

        /// Holding one of these roles in any cell: for addresses outside all of them.
        record InAnyCell(Set<Role> roles) implements Who {}
    }

    public static RouteRule anyoneGets(String pattern) {
        return new RouteRule(HttpMethod.GET, pattern, new Who.Anyone(), false);
    }

    /// A public page that is [#lasting].
    public static RouteRule anyoneGetsLasting(String pattern) {
        return new RouteRule(HttpMethod.GET, pattern, new Who.Anyone(), true);
    }

    public static RouteRule anyonePosts(String pattern) {
        return new RouteRule(HttpMethod.POST, pattern, new Who.Anyone(), false);
    }

    public static RouteRule signedInGets(String pattern) {
        return new RouteRule(HttpMethod.GET, pattern, new Who.SignedIn(), false);
    }

    public static RouteRule signedInPosts(String pattern) {
        return new RouteRule(HttpMethod.POST, pattern, new Who.SignedIn(), false);
    }

    public static RouteRule gets(String pattern, Role... roles) {
        return new RouteRule(HttpMethod.GET, pattern, new Who.InCell(Set.of(roles)), false);
    }

    public static RouteRule getsAnywhere(String pattern, Role... roles) {
        return new RouteRule(HttpMethod.GET, pattern, new Who.InAnyCell(Set.of(roles)), false);
    }

    public static RouteRule postsAnywhere(String pattern, Role... roles) {
        return new RouteRule(HttpMethod.POST, pattern, new Who.InAnyCell(Set.of(roles)), false);
    }

    public static RouteRule posts(String pattern, Role... roles) {
        return new RouteRule(HttpMethod.POST, pattern, new Who.InCell(Set.of(roles)), false);
    }
}
