package io.qinggui.license.license.http;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.number.runtime.RegisteredSpellings;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.Order;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.LicenseNumber;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.PastRecords;
import io.qinggui.platform.web.read.SortRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The licenses as the read model shows them. */
final class Licenses implements RegisteredSpellings {

  static final String OPERATOR = "operatorId";
  static final String GRANTS = "grants";
  static final String SERVICE = "service";
  static final String PROVINCES = "provinces";
  static final String ISSUER = "issuer";
  static final String GRANTED_ON = "grantedOn";
  static final String VALID_UNTIL = "validUntil";
  static final String NUMBER = "canonicalNumber";
  static final String IRREGULAR = "numberIrregular";

  /** Spellings of one number that are looked at; nobody registered one license so many times. */
  private static final int SPELLINGS = 10;

  private final ReadModel<LicenseView> licenses;
  private final PastRecords<LicenseEvent, LicenseView> past;
  private final Standings standings;

  Licenses(
      ReadModel<LicenseView> licenses,
      PastRecords<LicenseEvent, LicenseView> past,
      Standings standings) {
    this.licenses = licenses;
    this.past = past;
    this.standings = standings;
  }

  Versioned<LicenseView> get(String licenseNumber) {
    return licenses
        .get(licenseNumber)
        .map(it -> new Versioned<>(it.key(), it.version(), flagged(List.of(it.view())).getFirst()))
        .orElseThrow(() -> unknown(licenseNumber));
  }

  /**
   * A license as of a day, as it was known, with what the rules say that it comes to then.
   *
   * @throws ProblemException 404 when nobody held it then, as far as was known
   */
  LicenseView asOf(AsOf asOf, String licenseNumber) {
    LicenseView license =
        past.of(LicenseCommand.streamOf(licenseNumber), asOf)
            .orElseThrow(() -> unknown(licenseNumber));
    return standings
        .factsKnownAt(license.operatorId(), asOf.knownAt())
        .license(licenseNumber)
        .map(it -> license.on(it.statusOn(asOf.validDate())))
        .orElse(license);
  }

  private static ProblemException unknown(String licenseNumber) {
    return ProblemException.notFound("license-unknown", Map.of("licenseNumber", licenseNumber));
  }

  /**
   * In the order that is asked for, else of their numbers.
   *
   * @param total whether to count them all
   * @throws ProblemException 422 when those of a status are to be counted: each would be worked out
   */
  Page<LicenseView> find(LicenseQuery query, SortRequest sort, boolean total, PageRequest page) {
    if (total && query.status() != null) {
      throw ProblemException.invalid("/query/total", "not-counted-by-status");
    }
    Order order = new Order(sort.field(), sort.descending());
    Page<LicenseView> found =
        page.in(order::isPlace)
            .from(
                (after, limit) ->
                    licenses.find(query.filter(), order, after, limit, it -> matches(it, query)),
                ReadModel.Placed::place)
            .map(it -> it.record().view());
    return new Page<>(flagged(found.items()), found.next())
        .counted(total, page, () -> licenses.count(query.filter()));
  }

  /** What a license comes to on a day is for the rules to say. */
  private boolean matches(LicenseView license, LicenseQuery query) {
    return query.status() == null
        || standings
            .factsInPassing(license.operatorId(), Instant.MAX)
            .license(license.licenseNumber())
            .filter(it -> it.statusOn(query.date()) == query.status())
            .isPresent();
  }

  @Override
  public List<String> of(String written) {
    return bearing(Set.of(LicenseNumber.canonical(written))).stream()
        .map(LicenseView::licenseNumber)
        .toList();
  }

  /** Each with the other licenses that bear its number, and whether its holder is registered. */
  private List<LicenseView> flagged(List<LicenseView> views) {
    Map<String, List<String>> spellings =
        bearing(views.stream().map(Licenses::canonical).collect(Collectors.toSet())).stream()
            .collect(
                Collectors.groupingBy(
                    Licenses::canonical,
                    Collectors.mapping(LicenseView::licenseNumber, Collectors.toList())));
    return views.stream()
        .map(it -> flagged(it, spellings.getOrDefault(canonical(it), List.of())))
        .toList();
  }

  private LicenseView flagged(LicenseView license, List<String> spellings) {
    List<String> others =
        spellings.stream().filter(each -> !each.equals(license.licenseNumber())).toList();
    boolean ofNobody = !standings.isRegistered(license.operatorId());
    return others.isEmpty() && !ofNobody ? license : license.flagged(others, ofNobody);
  }

  private List<LicenseView> bearing(Collection<String> canonicalNumbers) {
    return licenses
        .find(
            Filter.ALL.anyOf(NUMBER, canonicalNumbers),
            Optional.empty(),
            canonicalNumbers.size() * SPELLINGS)
        .stream()
        .map(Versioned::view)
        .toList();
  }

  private static String canonical(LicenseView license) {
    return LicenseNumber.canonical(license.licenseNumber());
  }
}
