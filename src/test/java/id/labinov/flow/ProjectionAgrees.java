package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test of paths: what was written act by act is what all events together say. */
public class ProjectionAgrees implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(ProjectedPath.differences(SpringExtension.getApplicationContext(test))).isEmpty();
    }
}
