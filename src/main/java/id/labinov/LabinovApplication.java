package id.labinov;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class LabinovApplication {

    public static void main(String[] args) {
        // The engine writes dates into columns without a zone: the zone must never change (conventions, "Several nodes").
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(LabinovApplication.class, args);
    }
}
