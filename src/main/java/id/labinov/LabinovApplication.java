package id.labinov;

import id.labinov.flow.FlowCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class LabinovApplication {

    public static void main(String[] args) throws IOException {
        // The engine writes dates into columns without a zone: the zone must never change (conventions, "Several nodes").
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (args.length > 0 && args[0].equals("flow")) {
            System.exit(FlowCommand.run(Arrays.asList(args).subList(1, args.length), System.out, System.err));
        }
        SpringApplication.run(LabinovApplication.class, args);
    }
}
