package io.qinggui.packaging.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.qinggui.packaging.Yaml;
import io.qinggui.packaging.topology.Topology;
import io.qinggui.packaging.topology.Topology.Mode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

  private static final Topology TOPOLOGY = new Topology();
  private static final List<Manifests> ALL =
      Stream.of("mongodb", "sqlite", "large", "locked", "watched", "open")
          .map(Manifests::of)
          .toList();

  static Stream<Manifests> all() {
    return ALL.stream();
  }

  static Manifests with(String values) {
    return all().filter(it -> it.values().equals(values)).findFirst().orElseThrow();
  }

  @Test
  void it_has_no_faults_that_helm_sees() {
    LintResult result = new Helm(Manifests.chart()).lint().strict().call();

    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_process_of_the_topology_is_there_once(Manifests manifests) {
    assertThat(
            Stream.concat(manifests.all(Deployment.class), manifests.all(StatefulSet.class))
                .map(it -> it.getMetadata().getName()))
        .containsExactlyInAnyOrderElementsOf(
            TOPOLOGY.processes().stream().map(it -> Manifests.RELEASE + "-" + it).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_process_is_told_what_the_topology_says(Manifests manifests) {
    Yaml values = Yaml.file("deploy/helm/qinggui/ci/" + manifests.values() + "-values.yaml");
    for (String process : TOPOLOGY.processes()) {
      Map<String, String> told = new TreeMap<>();
      for (EnvVar each : container(manifests, process).getEnv()) {
        told.put(each.getName(), each.getValue());
      }
      Map<String, String> expected =
          new TreeMap<>(TOPOLOGY.environment(process, mode(manifests), Place.of(values)));
      values
          .map("processes", process, "properties")
          .forEach((name, value) -> expected.put(Topology.variable(name), "" + value));
      assertThat(told).as(process).containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_process_gets_its_secrets_from_a_secret_that_is_there_and_none_as_a_value(
      Manifests manifests) {
    assertThat(manifests.documents()).extracting(HasMetadata::getKind).doesNotContain("Secret");
    for (String process : TOPOLOGY.processes()) {
      TreeSet<String> keys = new TreeSet<>();
      for (Volume volume : pod(manifests, process).getVolumes()) {
        if (volume.getSecret() != null) {
          volume.getSecret().getItems().stream().map(KeyToPath::getKey).forEach(keys::add);
        }
      }
      TreeSet<String> expected = new TreeSet<>(TOPOLOGY.files(process).values());
      expected.addAll(TOPOLOGY.secrets(process, mode(manifests)).keySet());
      assertThat(keys).as(process).isEqualTo(expected);
      assertThat(container(manifests, process).getEnv())
          .noneMatch(
              it -> Objects.toString(it.getValue(), "").matches(".*://[^/\\s]+:[^/\\s]+@.*"));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_start_may_last_as_long_as_a_rebuild(Manifests manifests) {
    Yaml values = Yaml.file("deploy/helm/qinggui/ci/" + manifests.values() + "-values.yaml");
    Object minutes = Objects.requireNonNullElse(values.at("startup", "minutes"), 30);
    for (String process : TOPOLOGY.processes()) {
      Container container = container(manifests, process);
      var startup = container.getStartupProbe();
      assertThat(startup.getFailureThreshold() * startup.getPeriodSeconds())
          .isEqualTo(Integer.parseInt("" + minutes) * 60);
      assertThat(startup.getHttpGet().getPath()).isEqualTo(TOPOLOGY.health("ready"));
      assertThat(container.getReadinessProbe().getHttpGet().getPath())
          .isEqualTo(TOPOLOGY.health("ready"));
      assertThat(container.getLivenessProbe().getHttpGet().getPath())
          .isEqualTo(TOPOLOGY.health("live"));
      assertThat(container.getPorts().getFirst().getContainerPort())
          .isEqualTo(TOPOLOGY.port(process));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothing_runs_as_root_or_changes_its_image(Manifests manifests) {
    for (String process : TOPOLOGY.processes()) {
      PodSpec pod = pod(manifests, process);
      Container container = container(manifests, process);
      assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
      assertThat(pod.getSecurityContext().getSeccompProfile().getType())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.getAutomountServiceAccountToken()).isFalse();
      assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
      assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_process_asks_for_memory_and_time_and_has_a_limit(Manifests manifests) {
    for (String process : TOPOLOGY.processes()) {
      var resources = container(manifests, process).getResources();
      assertThat(resources.getRequests()).containsKeys("cpu", "memory");
      assertThat(Quantity.getAmountInBytes(resources.getLimits().get("memory")))
          .isGreaterThanOrEqualTo(Quantity.getAmountInBytes(resources.getRequests().get("memory")));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void where_there_are_several_one_goes_at_a_time(Manifests manifests) {
    for (Deployment each : manifests.all(Deployment.class).toList()) {
      String process = each.getMetadata().getName().substring(Manifests.RELEASE.length() + 1);
      assertThat(each.getSpec().getReplicas()).isGreaterThanOrEqualTo(TOPOLOGY.instances(process));
      assertThat(
              manifests
                  .the(PodDisruptionBudget.class, process)
                  .getSpec()
                  .getMaxUnavailable()
                  .getIntVal())
          .isEqualTo(1);
      assertThat(each.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
          .isZero();
    }
  }

  @Test
  void a_ledger_in_a_file_has_one_instance_and_a_volume() {
    for (String process : List.of("operator", "license", "inspection", "notification")) {
      StatefulSet set = with("sqlite").the(StatefulSet.class, process);
      assertThat(set.getSpec().getReplicas()).isEqualTo(1);
      PersistentVolumeClaim claim = set.getSpec().getVolumeClaimTemplates().getFirst();
      assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOnce");
      assertThat(claim.getSpec().getStorageClassName()).isEqualTo("fast");
    }
    assertThat(with("sqlite").all(Deployment.class)).hasSize(1);
  }

  @Test
  void what_instances_share_is_a_volume_of_all_of_them() {
    assertThat(with("mongodb").all(PersistentVolumeClaim.class))
        .hasSize(2)
        .allMatch(it -> it.getSpec().getAccessModes().equals(List.of("ReadWriteMany")))
        .extracting(it -> it.getMetadata().getName())
        .containsExactlyInAnyOrder("qg-operator-shared", "qg-inspection-shared");
  }

  @Test
  void a_service_is_called_by_the_gateway_and_by_whom_the_values_name() {
    NetworkPolicy service = with("locked").the(NetworkPolicy.class, "license");
    NetworkPolicy gateway = with("locked").the(NetworkPolicy.class, "gateway");

    assertThat(service.getSpec().getIngress().getFirst().getFrom()).hasSize(2);
    assertThat(service.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(gateway.getSpec().getIngress().getFirst().getFrom()).hasSize(2);
    assertThat(
            with("mongodb")
                .the(NetworkPolicy.class, "gateway")
                .getSpec()
                .getIngress()
                .getFirst()
                .getFrom())
        .isNullOrEmpty();
    assertThat(with("open").all(NetworkPolicy.class)).isEmpty();
  }

  @Test
  void the_gateway_is_what_the_world_comes_to() {
    Ingress ingress = with("open").the(Ingress.class, "gateway");

    assertThat(ingress.getSpec().getTls().getFirst().getSecretName()).isEqualTo("telecom-tls");
    assertThat(
            ingress
                .getSpec()
                .getRules()
                .getFirst()
                .getHttp()
                .getPaths()
                .getFirst()
                .getBackend()
                .getService()
                .getName())
        .isEqualTo("qg-gateway");
    assertThat(with("mongodb").all(Ingress.class)).isEmpty();
  }

  @Test
  void monitors_are_there_when_they_are_wanted() {
    assertThat(with("watched").others())
        .hasSize(TOPOLOGY.processes().size())
        .allMatch(it -> Objects.equals(it.get("kind"), "ServiceMonitor"));
    assertThat(with("mongodb").others()).isEmpty();
  }

  @Test
  void what_the_values_say_of_nobody_is_a_fault() {
    assertThatThrownBy(() -> Manifests.chartWith("processes.licence.instances", 2))
        .hasMessageContaining("no such process");
    assertThatThrownBy(() -> Manifests.chartWith("mode", "postgres"))
        .hasMessageContaining("mode is mongodb or sqlite");
  }

  private static Mode mode(Manifests manifests) {
    Yaml values = Yaml.file("deploy/helm/qinggui/ci/" + manifests.values() + "-values.yaml");
    return values.text("mode").equals("sqlite") ? Mode.SQLITE : Mode.MONGODB;
  }

  private static PodSpec pod(Manifests manifests, String process) {
    return manifests.pod(process).getSpec();
  }

  private static Container container(Manifests manifests, String process) {
    return pod(manifests, process).getContainers().getFirst();
  }
}
