package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.platform.reference.Province;
import java.util.List;

/** What a question is made of, as a form offers it; which it needs depends on what is asked. */
public final class Choices {

  /** What can be asked. */
  public static final List<String> QUESTIONS =
      List.of(
          "OPERATE", "ACCEPT_CUSTOMER", "LEASE", "GRANT", "EXPAND", "RENEW", "PASS_ANNUAL_CHECK");

  /** Fields that are written. */
  public static final List<String> TEXTS =
      List.of("operatorId", "licenseNumber", "lessorId", "appliedOn", "year");

  private static final List<String> SERVICES = List.of("IDC", "IRCS", "CDN", "ISP");
  private static final List<String> PROVINCES = List.copyOf(Province.codes());

  /** Fields of one code. */
  public static final List<Choice> CODES =
      List.of(
          new Choice("service", SERVICES),
          new Choice("province", PROVINCES),
          new Choice(
              "resource", List.of("CIRCUIT", "INTERNATIONAL_CIRCUIT", "IP_PREFIX", "BANDWIDTH")),
          new Choice("purpose", List.of("OPERATE_SERVICE", "OWN_USE", "INTERNAL_OFFICE")));

  /** Fields of several codes. */
  public static final List<Choice> LISTS =
      List.of(new Choice("services", SERVICES), new Choice("provinces", PROVINCES));

  private Choices() {}

  /** A field and the codes that it can have. */
  public record Choice(String field, List<String> codes) {

    /** Copies the list. */
    public Choice {
      codes = List.copyOf(codes);
    }
  }

  /** The word for a code of a field. */
  public static String word(PageTexts texts, String field, String code) {
    return switch (field) {
      case "service", "services" -> texts.word("service", code);
      case "province", "provinces" -> texts.province(code);
      default -> texts.code(field, code);
    };
  }
}
