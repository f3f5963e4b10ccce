package io.qinggui.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is said about paths agrees with what Spring matches; the order is that of narrowness. */
class ServedPathProperties {

  /** Enough to tell any two of the paths below apart; no path has a segment named c. */
  private static final List<PathContainer> REQUESTS = requests(5);

  @Property
  void a_path_covers_and_overlaps_what_the_matching_says(
      @ForAll("path") String first, @ForAll("path") String second) {
    PathPattern one = pattern(first);
    PathPattern other = pattern(second);

    assertThat(ServedPath.of("x", first).covers(ServedPath.of("y", second)))
        .isEqualTo(REQUESTS.stream().filter(other::matches).allMatch(one::matches));
    assertThat(ServedPath.of("x", first).overlaps(ServedPath.of("y", second)))
        .isEqualTo(REQUESTS.stream().filter(other::matches).anyMatch(one::matches));
  }

  @Property
  void a_request_is_for_one_service_however_the_paths_are_given(
      @ForAll("paths") List<String> ofX, @ForAll("paths") List<String> ofY) {
    Map<String, List<String>> given = Map.of("x", ofX, "y", ofY);
    if (catchThrowable(() -> ServedPath.inOrder(given)) != null) {
      return;
    }
    List<ServedPath> order = ServedPath.inOrder(given);
    List<ServedPath> another = ServedPath.inOrder(reversed(ofX, ofY));

    for (PathContainer request : REQUESTS) {
      List<ServedPath> all = matching(order, request);
      if (!all.isEmpty()) {
        ServedPath first = all.getFirst();
        assertThat(all).allMatch(each -> each.covers(first) || !first.covers(each));
        assertThat(matching(another, request).getFirst().service()).isEqualTo(first.service());
      }
    }
  }

  @Property
  void what_one_request_could_mean_for_two_services_is_refused(
      @ForAll("path") String first, @ForAll("path") String second) {
    PathPattern one = pattern(first);
    PathPattern other = pattern(second);
    boolean both = REQUESTS.stream().anyMatch(it -> one.matches(it) && other.matches(it));
    boolean onlyOne = REQUESTS.stream().anyMatch(it -> one.matches(it) && !other.matches(it));
    boolean onlyOther = REQUESTS.stream().anyMatch(it -> !one.matches(it) && other.matches(it));

    Throwable refusal =
        catchThrowable(() -> ServedPath.inOrder(Map.of("x", List.of(first), "y", List.of(second))));

    assertThat(refusal != null).isEqualTo(both && onlyOne == onlyOther);
  }

  @Example
  void a_part_of_one_services_paths_may_be_anothers() {
    Map<String, List<String>> paths =
        Map.of(
            "operator", List.of("/operators/**"),
            "license", List.of("/licenses/**", "/operators/{operatorId}/standing"));
    assertThat(ServedPath.inOrder(paths))
        .extracting(ServedPath::pattern)
        .containsSubsequence("/operators/{operatorId}/standing", "/operators/**");
  }

  @Example
  void two_services_may_not_claim_the_same() {
    assertThatThrownBy(
            () ->
                ServedPath.inOrder(
                    Map.of("a", List.of("/x/{id}/standing"), "b", List.of("/x/y/{part}"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("/x/{id}/standing of a", "/x/y/{part} of b");
  }

  @Example
  void a_path_has_one_form() {
    for (String path : List.of("", "/", "x", "/x/", "/**", "/x/**/y", "/x/*", "/x?", "/X", "//x")) {
      assertThatThrownBy(() -> ServedPath.of("a", path))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<List<String>> paths() {
    return path().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> path() {
    Arbitrary<List<String>> segments =
        Arbitraries.of("/a", "/b", "/{v}").list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(segments, Arbitraries.of("", "/**"))
        .as((all, end) -> String.join("", all) + end);
  }

  private static Map<String, List<String>> reversed(List<String> ofX, List<String> ofY) {
    Map<String, List<String>> reversed = new LinkedHashMap<>();
    reversed.put("y", ofY.reversed());
    reversed.put("x", ofX.reversed());
    return reversed;
  }

  private static List<ServedPath> matching(List<ServedPath> paths, PathContainer request) {
    return paths.stream().filter(each -> pattern(each.pattern()).matches(request)).toList();
  }

  /** Two variables of one pattern may not have one name. */
  private static PathPattern pattern(String path) {
    StringBuilder named = new StringBuilder();
    for (String segment : path.substring(1).split("/")) {
      named.append('/').append(segment.equals("{v}") ? "{v" + named.length() + "}" : segment);
    }
    return PathPatternParser.defaultInstance.parse(named.toString());
  }

  private static List<PathContainer> requests(int longest) {
    List<String> all = new ArrayList<>();
    List<String> shorter = List.of("");
    for (int length = 1; length <= longest; length++) {
      shorter =
          shorter.stream()
              .flatMap(it -> List.of(it + "/a", it + "/b", it + "/c").stream())
              .toList();
      all.addAll(shorter);
    }
    return all.stream().map(PathContainer::parsePath).toList();
  }
}
