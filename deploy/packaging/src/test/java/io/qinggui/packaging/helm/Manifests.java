package io.qinggui.packaging.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.qinggui.packaging.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the chart makes of a set of values, each document as the type that it says it is.
 *
 * @param values name of the set
 * @param documents as Kubernetes knows them; a field that it does not know is an error
 * @param others of kinds that are not Kubernetes' own
 */
record Manifests(String values, List<HasMetadata> documents, List<Map<String, Object>> others) {

  static final String RELEASE = "qg";

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "Deployment", Deployment.class,
          "StatefulSet", StatefulSet.class,
          "Service", Service.class,
          "PodDisruptionBudget", PodDisruptionBudget.class,
          "NetworkPolicy", NetworkPolicy.class,
          "PersistentVolumeClaim", PersistentVolumeClaim.class,
          "Ingress", Ingress.class);

  /** Kubernetes' types keep what they do not know: here it is an error. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
                  return false;
                }
              })
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static Path chart() {
    return Repository.path("deploy/helm/qinggui");
  }

  static Manifests of(String values) {
    String text =
        template().withValuesFile(chart().resolve("ci/" + values + "-values.yaml")).call();
    return parsed(values, text);
  }

  /** What the chart makes of its defaults with one value of its own. */
  static Manifests chartWith(String key, Object value) {
    return parsed(key, template().set(key, value).call());
  }

  private static TemplateCommand template() {
    return new Helm(chart())
        .template()
        .withName(RELEASE)
        .withNamespace("telecom")
        .withKubeVersion("1.34.0");
  }

  @SuppressWarnings("unchecked")
  private static Manifests parsed(String values, String text) {
    List<HasMetadata> documents = new ArrayList<>();
    List<Map<String, Object>> others = new ArrayList<>();
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    for (Object each : new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (each instanceof Map<?, ?> document) {
        Class<? extends HasMetadata> type = KINDS.get(String.valueOf(document.get("kind")));
        if (type == null) {
          others.add((Map<String, Object>) document);
        } else {
          documents.add(STRICT.convertValue(document, type));
        }
      }
    }
    return new Manifests(values, documents, others);
  }

  <T extends HasMetadata> Stream<T> all(Class<T> type) {
    return documents.stream().filter(type::isInstance).map(type::cast);
  }

  <T extends HasMetadata> T the(Class<T> type, String process) {
    return all(type)
        .filter(it -> it.getMetadata().getName().equals(RELEASE + "-" + process))
        .findFirst()
        .orElseThrow(() -> new AssertionError(values + ": no " + type + " of " + process));
  }

  /** The pods of a process, whatever starts them. */
  PodTemplateSpec pod(String process) {
    return Stream.concat(
            all(Deployment.class)
                .filter(it -> isOf(it, process))
                .map(it -> it.getSpec().getTemplate()),
            all(StatefulSet.class)
                .filter(it -> isOf(it, process))
                .map(it -> it.getSpec().getTemplate()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOf(HasMetadata document, String process) {
    return Objects.equals(document.getMetadata().getName(), RELEASE + "-" + process);
  }

  @Override
  public String toString() {
    return values;
  }
}
