package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What every application of this kind starts with: a web server and a database. The yardstick of the start-up benchmark. */
@SpringBootApplication(proxyBeanMethods = false)
public class BareApplication {

    public static void main(String[] args) {
        SpringApplication.run(BareApplication.class, args);
    }
}
