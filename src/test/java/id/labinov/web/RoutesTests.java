package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.stereotype.Controller;

class RoutesTests {

    @Controller
    static class Pages {

        @GetMapping("/")
        String home() {
            return "";
        }

        @GetMapping({"/things/{id}", "/old-things/{id}"})
        String thing() {
            return "";
        }

        @GetMapping("/things/{id}/parts")
        String parts() {
            return "";
        }

        @GetMapping("/{word}/anything")
        String any() {
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource({"/,home", "/things/1,thing", "/old-things/1,thing", "/things/1/parts,parts", "/whatever/anything,any", "/things/anything,any", "/%74hings/1,thing",
            "/things;a=b/1,thing", "/nothing/1,", "/things,", "/thingsandmore/1,"})
    void findsWhatSpringWouldFindToo(String path, String handler) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);

        assertThat(name(new Routes(), request)).isEqualTo(name(new RequestMappingHandlerMapping(), request))
                .isEqualTo(handler);
    }

    private static String name(RequestMappingHandlerMapping routes, MockHttpServletRequest request) throws Exception {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
        var found = routes.getHandler(request);
        return found == null ? null : ((HandlerMethod) found.getHandler()).getMethod().getName();
    }
}
