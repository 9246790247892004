package ruche.actors;

/// What a cooperative body is: of members, of cooperatives, or of unions.
enum CoopForm {
    COOPERATIVE,
    UNION,
    FEDERATION
}
