package id.labinov.people;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    private final AllowInterceptor wall;
    private final CurrentPersonResolver resolver;
    private final HeadDoor headDoor;

    AccessConfiguration(AllowInterceptor wall, CurrentPersonResolver resolver, HeadDoor headDoor) {
        this.wall = wall;
        this.resolver = resolver;
        this.headDoor = headDoor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(wall).order(Integer.MIN_VALUE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(resolver);
        resolvers.add(headDoor);
    }
}
