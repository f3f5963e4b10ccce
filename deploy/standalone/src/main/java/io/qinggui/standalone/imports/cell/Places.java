package io.qinggui.standalone.imports.cell;

import io.qinggui.platform.reference.Province;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Provinces and authorities by their names. */
final class Places {

  private static final Pattern DIVISION = Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区)$");
  private static final Pattern ADMINISTRATION = Pattern.compile("(省|市|自治区)?通信管理局$");
  private static final Map<String, String> CODES = codes();
  private static final String COUNTRY = "全国";

  private Places() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Province.codes()) {
      Province province = Province.of(code).orElseThrow();
      codes.put(province.fullName(), code);
      codes.put(DIVISION.matcher(province.fullName()).replaceAll(""), code);
    }
    return Map.copyOf(codes);
  }

  /** One province; what is none stays. */
  static Optional<String> province(String text) {
    return Province.isCode(text) ? Optional.of(text) : Optional.ofNullable(CODES.get(text));
  }

  /** The 31 of them. */
  static boolean isCountry(String text) {
    return text.equals(COUNTRY);
  }

  /** The ministry, or the administration of a province. */
  static Optional<String> authority(String text) {
    return switch (text) {
      case "MIIT", "工信部", "工业和信息化部" -> Optional.of("MIIT");
      default -> province(text).or(() -> province(ADMINISTRATION.matcher(text).replaceAll("")));
    };
  }
}
