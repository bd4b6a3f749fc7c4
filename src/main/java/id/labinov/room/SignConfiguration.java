package id.labinov.room;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SignConfiguration implements WebMvcConfigurer {

    private final SignListener listener;

    SignConfiguration(SignListener listener) {
        this.listener = listener;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(listener).addPathPatterns("/", "/innovations/*/**", "/tasks/*/**", "/events/*");
    }
}
