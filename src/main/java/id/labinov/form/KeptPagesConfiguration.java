package id.labinov.form;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class KeptPagesConfiguration implements WebMvcConfigurer {

    private final KeptPages kept;

    KeptPagesConfiguration(KeptPages kept) {
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(kept).addPathPatterns("/innovations/*/worksheets/**");
    }
}
