package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a visitor may file, by the form that there is for every write of the interface.
 *
 * @param operation its name in the description of the interface
 * @param given what is filled in already: variables of the path and fields
 * @param barred what the interface has against it now; {@code null} when it has nothing
 */
public record Offer(String operation, Map<String, String> given, @Nullable String barred) {

  /** Of another state, or somebody else's: there is nothing to be said about it. */
  private static final Set<String> OUT_OF_PLACE =
      Set.of("illegal-transition", "does-not-follow", "already-recorded");

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Copies what is given. */
  public Offer {
    given = Map.copyOf(given);
  }

  /** An offer with nothing against it. */
  public static Offer of(String operation, Map<String, String> given) {
    return new Offer(operation, given, null);
  }

  /**
   * Offers that the interface is asked about first, by writes that are not carried out.
   *
   * @param path of the thing, with one variable
   * @param id its value
   */
  public static List<Offer> tried(Visit visit, List<Trial> trials, String path, String id) {
    List<Supplier<Optional<Offer>>> answers =
        trials.stream().map(it -> visit.begin(() -> it.offer(visit, path, id))).toList();
    return answers.stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }

  /**
   * A write that may be possible.
   *
   * @param operation its name
   * @param variable what the id is called in its path
   * @param step end of its path
   * @param body a body that would do
   */
  public record Trial(String operation, String variable, String step, Map<String, ?> body) {

    private Optional<Offer> offer(Visit visit, String path, String id) {
      Map<String, String> given = Map.of(variable, id);
      try {
        visit.tryOut(path + step, JSON.valueToTree(body), id);
        return Optional.of(Offer.of(operation, given));
      } catch (RefusedByService refused) {
        return switch (refused.status()) {
          case 409 -> barred(visit.texts(), given, problem(refused));
          case 400, 422 -> Optional.of(Offer.of(operation, given));
          case 403, 404 -> Optional.empty();
          default -> throw refused;
        };
      }
    }

    private Optional<Offer> barred(PageTexts texts, Map<String, String> given, JsonNode problem) {
      return OUT_OF_PLACE.contains(problem.path("code").asString(""))
          ? Optional.empty()
          : Optional.of(new Offer(operation, given, told(texts, problem)));
    }
  }

  /** By the reasons that the rules give, else as the interface says it. */
  private static String told(PageTexts texts, JsonNode problem) {
    String reasons =
        problem
            .path("reasons")
            .valueStream()
            .map(it -> Values.reason(texts, it))
            .collect(Collectors.joining(texts.text("listing.semicolon")));
    return reasons.isEmpty() ? problem.path("detail").asString("") : reasons;
  }

  private static JsonNode problem(RefusedByService refused) {
    try {
      return JSON.readTree(refused.body());
    } catch (JacksonException notOurs) {
      return JSON.missingNode();
    }
  }

  /** The form for it, from which the visitor comes back to this page. */
  public String link(Frame frame) {
    Map<String, String> parameters = new LinkedHashMap<>(given);
    parameters.put("back", frame.with("after", ""));
    return frame.link("/filings/" + operation, parameters);
  }
}
