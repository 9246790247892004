package ruche.accounts;

/// A page on which a person settles something about himself: a bean of the module that owns the page. The page of his
/// account leads there.
///
/// @param key message key of its wording
/// @param path its whole address, such as `/me/notices`
public record OwnPage(String key, String path) {}
