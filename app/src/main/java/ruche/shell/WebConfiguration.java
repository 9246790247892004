package ruche.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/ruche/shell/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .setEtagGenerator(new AssetTags()::of)
                .resourceChain(true)
                .addTransformer(new AssetsPacked());
    }

    /// Before everything that reads what was typed.
    @Bean
    FilterRegistrationBean<Filter> plainParameters() {
        var filter = new FilterRegistrationBean<Filter>((request, response, rest) ->
                rest.doFilter(new PlainParameters((HttpServletRequest) request), response));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /// Two for each processor: one waits for the database while the other is served.
    @Bean
    FilterRegistrationBean<Turns> turns() {
        var filter = new FilterRegistrationBean<>(
                new Turns(2 * Runtime.getRuntime().availableProcessors(), Duration.ofMillis(250)));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /// An address of a cell typed with a stroke at its end means the same page. Elsewhere there is nothing to mean, and
    /// `//other.example/` would be another place.
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> strokes() {
        var filter = new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/c/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    TemplateEngine templateEngine() {
        var loader = Thread.currentThread().getContextClassLoader();
        return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, "ruche");
    }

    /// View `ideas/list` is the template `ideas/list.jte`.
    @Bean
    ViewResolver jteViews(TemplateEngine templates) {
        return (name, _) -> name.startsWith("redirect:") || name.startsWith("forward:") ? null : view(templates, name);
    }

    private static View view(TemplateEngine templates, String name) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws Exception {
                var output = new Utf8ByteOutput();
                templates.render(name + ".jte", Map.<String, Object>copyOf(templateModel(model)), output);
                response.setContentType(getContentType());
                response.setContentLength(output.getContentLength());
                output.writeTo(response.getOutputStream());
            }
        };
    }

    /// Without what Spring adds for its own form tags.
    private static Map<String, Object> templateModel(@Nullable Map<String, ?> model) {
        var kept = new java.util.HashMap<String, Object>();
        if (model != null)
            model.forEach((key, value) -> {
                if (value != null && key.indexOf('.') < 0) kept.put(key, value);
            });
        return kept;
    }
}
