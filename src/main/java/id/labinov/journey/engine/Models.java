package id.labinov.journey.engine;

import id.labinov.form.FormVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys models and forms together, and finds them again by version. */
@EngineComponent
class Models {

    static final String PATH = "innovation-journey";
    static final String GATE = "gate";

    private final RepositoryService repository;
    private final ProcessDefinition path;
    private final Map<String, ProcessDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<String, ProcessDefinition> gates = new ConcurrentHashMap<>();
    private final Map<String, List<FormVersion>> forms = new ConcurrentHashMap<>();

    Models(RepositoryService repository) {
        this.repository = repository;
        deploy();
        path = repository.createProcessDefinitionQuery().processDefinitionKey(PATH).latestVersion().singleResult();
    }

    /** A new version only if a model or form changed: names are the same in the jar and beside it, where the starter's own
     * deployment would use absolute paths. */
    private void deploy() {
        var deployment = repository.createDeployment().name("labinov").enableDuplicateFiltering(false);
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var folder : Map.of("bpmn", "*.bpmn", "forms", "*.form").entrySet()) {
                var found = resolver.getResources("classpath*:" + folder.getKey() + "/" + folder.getValue());
                for (var resource : Arrays.stream(found).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(folder.getKey() + "/" + resource.getFilename(), content);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    /** The newest path: new innovations walk it. */
    ProcessDefinition path() {
        return path;
    }

    ProcessDefinition definition(String id) {
        return definitions.computeIfAbsent(id, repository::getProcessDefinition);
    }

    List<ProcessDefinition> paths() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(PATH).list();
    }

    /** The gate model that was deployed together with a path. */
    ProcessDefinition gateOf(String pathDefinition) {
        return gates.computeIfAbsent(definition(pathDefinition).getDeploymentId(), deployment -> repository.createProcessDefinitionQuery()
                .deploymentId(deployment).processDefinitionKey(GATE).singleResult());
    }

    List<FormVersion> forms(String deployment) {
        return forms.computeIfAbsent(deployment, id -> repository.getDeploymentResources(id).stream()
                .filter(resource -> resource.getName().endsWith(".form")).map(resource -> version(id, resource.getName())).toList());
    }

    FormVersion form(String definition, String key) {
        return forms(definition(definition).getDeploymentId()).stream().filter(form -> form.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no form is deployed for task " + key));
    }

    private FormVersion version(String deployment, String name) {
        try (InputStream content = repository.getResourceAsStream(deployment, name)) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return new FormVersion(name.substring(name.lastIndexOf('/') + 1).replace(".form", ""), HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
