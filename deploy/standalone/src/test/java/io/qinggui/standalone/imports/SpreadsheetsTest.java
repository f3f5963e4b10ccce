package io.qinggui.standalone.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import io.qinggui.standalone.imports.text.FileEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as spreadsheets save them and as people fill them. */
class SpreadsheetsTest {

  private static final List<String> OPERATORS =
      List.of("uscc,name,kind,province", "91330106MA27XF3P2D,杭州云鲸数据有限公司,ENTERPRISE,33");

  @TempDir private Path directory = Path.of("");

  @Test
  void excels_encodings_are_read_as_what_they_are() throws Exception {
    for (Charset charset : List.of(FileEncoding.GB18030, UTF_8)) {
      Files.write(directory.resolve("operators.csv"), OPERATORS, charset);
      assertThat(sent("/operators")).singleElement().asString().contains("杭州云鲸数据有限公司");
    }
    Files.writeString(
        directory.resolve("operators.csv"),
        "\uFEFF" + String.join("\r\n", OPERATORS) + "\r\n",
        UTF_16LE);
    assertThat(sent("/operators")).singleElement().asString().contains("杭州云鲸数据有限公司");
  }

  @Test
  void an_encoding_that_is_said_is_taken() throws Exception {
    String text = String.join("\n", OPERATORS).replace("杭州云鲸数据有限公司", "魔");
    Files.write(directory.resolve("operators.csv"), text.getBytes(FileEncoding.GB18030));
    try (StubGateway gateway = new StubGateway(any -> new Reply(201, "{}"))) {
      ImportResult refused =
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);
      assertThat(refused.nothingRead()).isTrue();
      assertThat(Files.readString(refused.rejectedCsv())).contains("unknown-encoding");
      assertThat(gateway.at("/operators")).isEmpty();

      ImportResult taken =
          new Importer(gateway.settings().withEncoding(FileEncoding.GB18030), Progress.SILENT)
              .run(directory, directory);
      assertThat(taken.complete()).isTrue();
      assertThat(gateway.at("/operators")).singleElement().asString().contains("魔");
    }
  }

  @Test
  void tabs_semicolons_and_what_excel_says_stand_between_cells() throws Exception {
    for (String form : List.of("\t", ";")) {
      given("operators.csv", OPERATORS.stream().map(it -> it.replace(",", form)).toList());
      assertThat(sent("/operators")).hasSize(1);
    }
    given(
        "operators.csv",
        List.of("sep=;", "uscc;name;kind;province", "91330106MA27XF3P2D;\"云,鲸;甲\";ENTERPRISE;33"));
    assertThat(sent("/operators")).singleElement().asString().contains("\"name\":\"云,鲸;甲\"");
  }

  @Test
  void titles_serial_numbers_and_chinese_names_of_columns_do_no_harm() throws Exception {
    given(
        "operators.csv",
        List.of(
            "浙江省增值电信企业登记表,,,,,",
            "填表日期：2018年1月,,,,,",
            "序号,企业名称,统一社会信用代码,企业类型,所在省份,",
            "1,杭州云鲸数据有限公司,91330106ma27xf3p2d,企业,浙江省,",
            "2,　北河电信　,91110000100000227W,基础电信企业,北京,"));

    assertThat(sent("/operators"))
        .containsExactlyInAnyOrder(
            "{\"uscc\":\"91330106MA27XF3P2D\",\"name\":\"杭州云鲸数据有限公司\","
                + "\"kind\":\"ENTERPRISE\",\"province\":\"33\"}",
            "{\"uscc\":\"91110000100000227W\",\"name\":\"北河电信\","
                + "\"kind\":\"CARRIER\",\"province\":\"11\"}");
    assertThat(Files.readAllLines(directory.resolve("normalized.csv")))
        .contains(
            "operators.csv,4,province,浙江省,33",
            "operators.csv,4,kind,企业,ENTERPRISE",
            "operators.csv,5,name,　北河电信　,北河电信");
  }

  @Test
  void two_spellings_of_a_number_are_one_license_and_no_date_is_guessed() throws Exception {
    given(
        "licenses.csv",
        List.of(
            "许可证编号,统一社会信用代码,发证机关,首次发证日期,有效期至,业务种类,业务覆盖范围",
            "浙B1－20130018,91330106MA27XF3P2D,浙江,2013/5/1,2018/4/30,IDC,浙江、上海",
            "浙b1-20130018,91330106MA27XF3P2D,浙江省通信管理局,2013年5月1日,20180430,内容分发网络,浙江",
            "浙B1-20150031,91330106MA27XF3P2D,浙江,03/04/2015,2020-03-03,IDC,浙江"));

    try (StubGateway gateway =
        new StubGateway(any -> new Reply(201, "{}"))
            .knowing("/operators/91330106MA27XF3P2D", "{}")) {
      ImportResult result =
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);

      assertThat(gateway.at("/licenses"))
          .singleElement()
          .extracting(Received::body)
          .isEqualTo(
              "{\"licenseNumber\":\"浙B1-20130018\",\"operatorId\":\"91330106MA27XF3P2D\","
                  + "\"issuer\":\"33\",\"grantedOn\":\"2013-05-01\",\"validUntil\":\"2018-04-30\","
                  + "\"grants\":[{\"service\":\"IDC\",\"provinces\":[\"33\",\"31\"]},"
                  + "{\"service\":\"CDN\",\"provinces\":[\"33\"]}]}");
      assertThat(Files.readString(result.rejectedCsv()))
          .contains("licenses.csv,4,grantedOn,ambiguous-date,");
      assertThat(result.complete()).isFalse();
    }
  }

  @Test
  void what_is_written_as_the_interface_has_it_is_not_listed() throws Exception {
    given("operators.csv", OPERATORS);
    assertThat(sent("/operators")).hasSize(1);
    assertThat(Files.readAllLines(directory.resolve("normalized.csv"))).hasSize(1);
  }

  private List<String> sent(String path) throws Exception {
    try (StubGateway gateway = new StubGateway(any -> new Reply(201, "{}"))) {
      ImportResult result =
          new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);
      assertThat(result.complete()).as(Files.readString(result.rejectedCsv())).isTrue();
      return gateway.at(path).stream().map(Received::body).toList();
    }
  }

  private void given(String file, List<String> lines) throws IOException {
    Files.write(directory.resolve(file), lines);
  }
}
