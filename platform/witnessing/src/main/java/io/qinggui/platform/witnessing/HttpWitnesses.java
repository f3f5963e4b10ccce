package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.policy.PolicyWitness;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The witnesses of a policy that can be asked, and the connections to them. */
record HttpWitnesses(HttpClient http, List<AskedWitness> all) implements AutoCloseable {

  static HttpWitnesses of(Policy policy, WitnessingSettings settings, InstantSource clock) {
    Map<String, List<PolicyWitness>> byUrl = new LinkedHashMap<>();
    for (PolicyWitness witness : policy.witnesses()) {
      if (witness.url() != null) {
        byUrl.computeIfAbsent(witness.url(), url -> new ArrayList<>()).add(witness);
      }
    }
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeLimit())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    List<AskedWitness> all = new ArrayList<>();
    byUrl.forEach((url, keys) -> all.add(witness(url, keys, http, settings, clock)));
    return new HttpWitnesses(http, all);
  }

  private static AskedWitness witness(
      String url,
      List<PolicyWitness> keys,
      HttpClient http,
      WitnessingSettings settings,
      InstantSource clock) {
    WitnessClient client =
        new WitnessClient(
            URI.create(url), keys.stream().map(PolicyWitness::key).toList(), http, settings, clock);
    return new AskedWitness(keys.stream().map(PolicyWitness::name).toList(), client, settings);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
