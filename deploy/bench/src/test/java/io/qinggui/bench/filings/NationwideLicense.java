package io.qinggui.bench.filings;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Three large events on a stream of their own, with about 600 bytes of payload each: a license for
 * two services in all provinces, one of its evaluations, and a reasoned resumption.
 */
public final class NationwideLicense {

  private static final List<String> EVERYWHERE = List.copyOf(Province.codes());

  private static final String STANDARDS =
      "YD/T 2248-2012《互联网数据中心和互联网接入服务信息安全管理系统技术要求》, "
          + "YD/T 2405-2012《互联网数据中心和互联网接入服务信息安全管理系统接口规范》";

  private static final String REASON =
      "经核查，该企业信息安全管理系统已在全部许可覆盖范围内通过评测并完成系统对接，机房运行安全和网络信息安全整改到位，"
          + "未发现层层转租、违规自建传输网络等情形，同意自即日起恢复发展新用户，请各省通信管理局继续做好日常监督检查工作；"
          + "企业如再有违反许可条件或者承诺事项的情形，发证机关将依法处理并重新停止其发展新用户。";

  private NationwideLicense() {}

  /** The filing of that number. */
  public static Filing filing(long number) {
    String operatorId = String.format(Locale.ROOT, "91110000%010d", number);
    String license = String.format(Locale.ROOT, "合字B1.B2-2014%08d", number);
    return new Filing(
        number,
        LicenseCommand.streamOf(license),
        0,
        List.of(
            new LicenseRegistered(
                operatorId,
                license,
                "MIIT",
                LocalDate.of(2014, 5, 1),
                LocalDate.of(2019, 4, 30),
                List.of(new Grant("IDC", EVERYWHERE, false), new Grant("ISP", EVERYWHERE, true))),
            new EvaluationPassed(
                operatorId,
                license,
                String.format(Locale.ROOT, "EV-%016x", number),
                "ISMS",
                EVERYWHERE,
                STANDARDS,
                LocalDate.of(2017, 10, 12),
                "中国信息通信研究院"),
            new CustomersResumed(operatorId, license, LocalDate.of(2018, 5, 2), REASON, number)));
  }
}
