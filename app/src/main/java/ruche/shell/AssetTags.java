package ruche.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/// By which a browser asks whether the style, script or letter it has is still the same. Weak: a strong one would keep
/// the server from compressing.
final class AssetTags {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    String of(Resource asset) {
        return known.computeIfAbsent(asset.getDescription(), _ -> tag(asset));
    }

    private static String tag(Resource asset) {
        try (var bytes = asset.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
