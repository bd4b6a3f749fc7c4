package id.labinov.web;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** This module alone, with pages and a reader of its own. */
@Import({SampleController.class, Page.class, Formats.class, Texts.class, Problems.class, ErrorPages.class, LastResort.class,
    TextInputFilter.class, TitleDialect.class, WebConfiguration.class})
class SamplePages {


    @Bean
    Masthead masthead() {
        return new Masthead() {
            @Override
            public Optional<String> person() {
                return Optional.of("Andi <Nurhayati>");
            }

            @Override
            public Optional<String> region() {
                return Optional.of("Kota Parepare");
            }
        };
    }

    @Bean
    NavigationEntry home() {
        return entry("web.layout.menu", "/", 0, true);
    }

    @Bean
    NavigationEntry sample() {
        return entry("web.layout.help", "/sample", 12, true);
    }

    @Bean
    NavigationEntry hidden() {
        return entry("web.layout.account", "/hidden", 0, false);
    }

    private static NavigationEntry entry(String key, String href, long number, boolean visible) {
        return new NavigationEntry() {
            @Override
            public String messageKey() {
                return key;
            }

            @Override
            public String href() {
                return href;
            }

            @Override
            public int order() {
                return href.length();
            }

            @Override
            public boolean visible() {
                return visible;
            }

            @Override
            public OptionalLong badge() {
                return OptionalLong.of(number);
            }
        };
    }
}
