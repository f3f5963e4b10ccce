package io.qinggui.standalone.sample;

import io.qinggui.platform.reference.Uscc;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Invents names and codes; none is given twice. */
final class Names {

  private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String[] FANCY = {
    "云鲸", "星麓", "竹影", "墨鹤", "风栖", "青岚", "鹿鸣", "溪石", "雁回", "松涛", "银杏", "听雨", "海棠", "追月", "苍梧",
    "白鹭", "晨曦", "流萤", "飞廉", "玄圃", "沧浪", "望舒", "扶摇", "折柳", "芦笛", "朱雀", "寒江", "古榕", "蓝莓", "石榴"
  };
  private static final String[] TRADES = {
    "数据科技", "网络技术", "云计算", "信息技术", "通信技术", "互联科技", "数据中心", "信息服务", "宽带网络", "智联科技"
  };
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("11", "北京"),
          Map.entry("12", "天津"),
          Map.entry("13", "河北"),
          Map.entry("14", "山西"),
          Map.entry("15", "内蒙古"),
          Map.entry("21", "辽宁"),
          Map.entry("22", "吉林"),
          Map.entry("23", "黑龙江"),
          Map.entry("31", "上海"),
          Map.entry("32", "江苏"),
          Map.entry("33", "浙江"),
          Map.entry("34", "安徽"),
          Map.entry("35", "福建"),
          Map.entry("36", "江西"),
          Map.entry("37", "山东"),
          Map.entry("41", "河南"),
          Map.entry("42", "湖北"),
          Map.entry("43", "湖南"),
          Map.entry("44", "广东"),
          Map.entry("45", "广西"),
          Map.entry("46", "海南"),
          Map.entry("50", "重庆"),
          Map.entry("51", "四川"),
          Map.entry("52", "贵州"),
          Map.entry("53", "云南"),
          Map.entry("54", "西藏"),
          Map.entry("61", "陕西"),
          Map.entry("62", "甘肃"),
          Map.entry("63", "青海"),
          Map.entry("64", "宁夏"),
          Map.entry("65", "新疆"));

  private final Random random;
  private final Set<String> given = new HashSet<>();

  Names(Random random) {
    this.random = random;
  }

  String company(String province) {
    return fresh(
        () -> {
          String fancy = pick(FANCY) + (given.size() > 2_000 ? pick(FANCY) : "");
          return PLACES.get(province) + fancy + pick(TRADES) + "有限公司（样例）";
        });
  }

  String uscc(String province) {
    return fresh(
        () -> {
          StringBuilder code = new StringBuilder("91").append(province).append("0100YL");
          while (code.length() < 17) {
            code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
          }
          return code.append(Uscc.checkDigit(code.toString())).toString();
        });
  }

  private String fresh(java.util.function.Supplier<String> invent) {
    String invented = invent.get();
    while (!given.add(invented)) {
      invented = invent.get();
    }
    return invented;
  }

  private String pick(String[] all) {
    return all[random.nextInt(all.length)];
  }
}
