package io.qinggui.platform.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The 31 provinces, autonomous regions and municipalities that have a communications
 * administration, by their two-digit code (GB/T 2260). Hong Kong, Macao and Taiwan (81, 82, 71) are
 * outside the notice.
 *
 * @param code two digits
 * @param name the one-character short name
 */
public record Province(String code, String name) {

  private static final String CODES =
      "11京 12津 13冀 14晋 15蒙 21辽 22吉 23黑 31沪 32苏 33浙 34皖 35闽 36赣 37鲁 41豫 42鄂 43湘 44粤 45桂 46琼 "
          + "50渝 51川 52黔 53滇 54藏 61陕 62甘 63青 64宁 65新";
  private static final Map<String, Province> ALL = parse();

  /** The province with this code, or empty when there is none. */
  public static Optional<Province> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether the code is one of the 31. */
  public static boolean isCode(String code) {
    return ALL.containsKey(code);
  }

  /** All 31 codes in ascending order. */
  public static Set<String> codes() {
    return ALL.keySet();
  }

  private static Map<String, Province> parse() {
    Map<String, Province> all = new LinkedHashMap<>();
    for (String each : CODES.split(" ")) {
      String code = each.substring(0, 2);
      all.put(code, new Province(code, each.substring(2)));
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
