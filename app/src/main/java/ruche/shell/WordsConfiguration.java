package ruche.shell;

import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class WordsConfiguration {
    private static final String SUFFIX = "/messages_ar.properties";

    @Bean
    static MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /// One bundle a module: `ruche/ideas/messages`.
    static String[] basenames() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:ruche/*" + SUFFIX);
        var names = new TreeSet<String>();
        for (var resource : found) {
            var parts = resource.getURL().getPath().split("/");
            names.add("ruche/" + parts[parts.length - 2] + "/messages");
        }
        return Arrays.copyOf(names.toArray(), names.size(), String[].class);
    }
}
