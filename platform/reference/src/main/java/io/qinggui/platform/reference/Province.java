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
 * @param fullName the name of the administrative division
 */
public record Province(String code, String name, String fullName) {

  private static final String CODES =
      "11京 12津 13冀 14晋 15蒙 21辽 22吉 23黑 31沪 32苏 33浙 34皖 35闽 36赣 37鲁 41豫 42鄂 43湘 44粤 45桂 46琼 "
          + "50渝 51川 52黔 53滇 54藏 61陕 62甘 63青 64宁 65新";

  /** In the order of the codes. */
  private static final String FULL_NAMES =
      "北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 "
          + "安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 "
          + "四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区";

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
    String[] codes = CODES.split(" ");
    String[] fullNames = FULL_NAMES.split(" ");
    for (int at = 0; at < codes.length; at++) {
      String code = codes[at].substring(0, 2);
      all.put(code, new Province(code, codes[at].substring(2), fullNames[at]));
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
