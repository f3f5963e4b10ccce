package io.qinggui.gateway.reading;

import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The registers of operators and of licenses, asked themselves. What other services have noted of
 * them comes by Kafka and may be late.
 */
@Component
public final class Registers {

  /** Never told: whoever asks goes on without an answer. */
  private static final String UNASKED = "service-unavailable";

  private final ServiceReads reads;
  private final Backends backends;

  Registers(ServiceReads reads, Backends backends) {
    this.reads = reads;
    this.backends = backends;
  }

  /**
   * That nobody registered the operator, as its service says; empty when somebody did, or when it
   * cannot be told.
   */
  public Optional<RefusedByService> operatorUnknown(String operatorId, HttpHeaders headers) {
    return unknown("operator", "/api/v1/operators/{id}", operatorId, headers);
  }

  /** The same of a license, by any spelling of its number. */
  public Optional<RefusedByService> licenseUnknown(String licenseNumber, HttpHeaders headers) {
    return unknown("license", "/api/v1/licenses/{id}", licenseNumber, headers);
  }

  private Optional<RefusedByService> unknown(
      String service, String path, String id, HttpHeaders headers) {
    try {
      var unused =
          reads.read(
              backends.service(service),
              new Question(path, Map.of("id", id), Map.of()),
              headers,
              UNASKED);
      return Optional.empty();
    } catch (RefusedByService refused) {
      return refused.isNotFound() ? Optional.of(refused) : Optional.empty();
    } catch (ProblemException unavailable) {
      if (unavailable.status() == HttpStatus.SERVICE_UNAVAILABLE) {
        return Optional.empty();
      }
      throw unavailable;
    }
  }
}
