package io.qinggui.gateway.reading;

import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backend;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The OpenAPI descriptions of the services. */
@Component
public final class ServiceDescriptions {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String INCOMPLETE = "description-incomplete";

  private final ServiceReads reads;
  private final Backends backends;

  /** Of this process, which a simulated clock does not age. */
  private final InstantSource clock = InstantSource.system();

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  ServiceDescriptions(ServiceReads reads, Backends backends) {
    this.reads = reads;
    this.backends = backends;
  }

  private record Kept(JsonNode description, Instant readAt) {}

  /**
   * All of them as they are now, by the services' names.
   *
   * @throws ProblemException when one cannot be had
   */
  public List<Map.Entry<String, JsonNode>> complete() {
    return reads.ofAll(each -> Map.entry(each.name(), read(each)));
  }

  /**
   * A POST by the id of its operation, with the description that it stands in. A service that is
   * away does not keep those of the others from being found, and is remembered for as long as it is
   * away.
   */
  public Optional<Described> post(String operationId) {
    return kept(operationId, false).or(() -> kept(operationId, true));
  }

  private Optional<Described> kept(String operationId, boolean again) {
    return backends.services().stream()
        .sorted(Comparator.comparing(Backend::name))
        .flatMap(each -> description(each, again).stream())
        .flatMap(each -> Described.post(each, operationId).stream())
        .findFirst();
  }

  private Optional<JsonNode> description(Backend service, boolean again) {
    Kept known = kept.get(service.name());
    Instant now = clock.instant();
    if (!again && known != null && now.isBefore(known.readAt().plus(FRESH))) {
      return Optional.of(known.description());
    }
    try {
      JsonNode read = read(service);
      kept.put(service.name(), new Kept(read, now));
      return Optional.of(read);
    } catch (ProblemException | RefusedByService away) {
      return Optional.ofNullable(known).map(Kept::description);
    }
  }

  private JsonNode read(Backend service) {
    Question question = new Question("/v3/api-docs", Map.of(), Map.of());
    return reads.read(service, question, new HttpHeaders(), INCOMPLETE).json();
  }
}
