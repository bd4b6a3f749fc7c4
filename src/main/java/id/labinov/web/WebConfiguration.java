package id.labinov.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    WebConfiguration() {
        // Work outside a request (mails, deadlines) has no reader's language.
        LocaleContextHolder.setDefaultLocale(INDONESIAN);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** Every bundle in the folder: a new module's texts need no entry anywhere. */
    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var names = Arrays.stream(bundles).map(bundle -> bundle.getFilename().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en")).map(name -> "messages/" + name).distinct().sorted().toArray(String[]::new);
        var source = new Bundles();
        source.setBasenames(names);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(INDONESIAN);
        return source;
    }

    /** The language is the reader's choice, kept in a cookie; what the browser asks for is not heeded, for it is often left in English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(INDONESIAN);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setHttpMethods("GET");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /** Only what lies under these paths is a file. Boot's own pattern takes every address for one, and then each link of each page is looked for
     * in all archives of the class path. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        List.of("css", "js", "img").forEach(folder -> files(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/"));
        files(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        charts(registry);
        // A worker stands at the root of what it watches, under one address for ever: it is asked for anew each time.
        registry.addResourceHandler("/worker.js").addResourceLocations("classpath:/static/").setCacheControl(CacheControl.noCache());
    }

    /** The library that draws charts has its version in its path, and its archive no folders to look through: it says itself which it is. */
    private static void charts(ResourceHandlerRegistry registry) {
        try {
            var version = PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/maven/org.mvnpm/echarts/pom.properties")).getProperty("version");
            files(registry, "/charts/**", "classpath:/META-INF/resources/_static/echarts/" + version + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum of its content or its version stands in its address: it can be kept for long. */
    private static void files(ResourceHandlerRegistry registry, String pattern, String location) {
        var chain = registry.addResourceHandler(pattern).addResourceLocations(location).setCacheControl(CacheControl.maxAge(KEPT)).resourceChain(true);
        if (!pattern.startsWith("/webjars")) {
            chain.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    /** Pages without a question to any module: open to everybody, and reachable from each page (WCAG 3.2.6). */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/help").setViewName("web/help");
        registry.addViewController("/offline").setViewName("web/offline");
        registry.addViewController("/accessibility").setViewName("web/accessibility");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new TypedIdConverter());
    }
}
