package io.qinggui.standalone.imports.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grantedOn | 2014-05-01 | 2014-05-01",
        "grantedOn | 2014/5/1 | 2014-05-01",
        "grantedOn | 2014-5-1 | 2014-05-01",
        "grantedOn | 2014.5.1 | 2014-05-01",
        "grantedOn | 20140501 | 2014-05-01",
        "grantedOn | 2014年5月1日 | 2014-05-01",
        "grantedOn | 2014/5/1 0:00:00 | 2014-05-01",
        "grantedOn | ２０１４－５－１ | 2014-05-01",
        "validUntil | 2014-02-30 | 2014-02-30",
        "validUntil | 41760 | 41760",
        "validUntil | 2014/5-1 | 2014/5-1",
        "province | 北京 | 11",
        "province | 北京市 | 11",
        "province | 广西壮族自治区 | 45",
        "province | 内蒙古 | 15",
        "province | 33 | 33",
        "province | ３３ | 33",
        "province | 台湾 | 台湾",
        "issuer | 工信部 | MIIT",
        "issuer | 浙江省通信管理局 | 33",
        "issuer | 浙江 | 33",
        "service | 互联网数据中心 | IDC",
        "service | 互联网资源协作服务业务 | IRCS",
        "service | idc | IDC",
        "service | 短信 | 短信",
        "kind | 基础电信企业 | CARRIER",
        "kind | ENTERPRISE | ENTERPRISE",
        "websiteHosting | 是 | true",
        "running | 0 | false",
        "running | True | true",
        "year | ２０１６ | 2016",
        "licenseNumber | 浙B1－20130018 | 浙B1-20130018",
        "licenseNumber | b1.b2-20100077 | B1.B2-20100077",
        "licenseNumber | Ｂ１.Ｂ２－20100077 | B1.B2-20100077",
        "licenseNumber | 京ICP证090253号 | 京ICP证090253号",
        "licenseNumber | 京 B1 - 2013 | 京B1-2013",
        "uscc | 91330106ma27xf3p2d | 91330106MA27XF3P2D",
        "operatorId | 旧企业（甲） | 旧企业（甲）",
        "name | 浙江（样例）公司 | 浙江（样例）公司",
      })
  void one_value(String field, String written, String read) {
    assertThat(Cells.read(CellKind.of(field), false, written)).isEqualTo(Reading.of(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "provinces | 浙江、上海 | 33;31",
        "provinces | 广东；广西 | 44;45",
        "provinces | 33;31 | 33;31",
        "provinces | 北京,天津，河北 | 11;12;13",
        "holidays | 2018/1/1；2018/2/15 | 2018-01-01;2018-02-15",
        "reasons | 未报送，逾期、拒不改正 | 未报送，逾期、拒不改正",
      })
  void several_values(String field, String written, String read) {
    assertThat(Cells.read(CellKind.of(field), true, written)).isEqualTo(Reading.of(read));
  }

  @Test
  void the_whole_country_is_every_province() {
    assertThat(Cells.read(CellKind.PROVINCE, true, "全国").value().split(";")).hasSize(31);
  }

  @ParameterizedTest
  @CsvSource({"03/04/2017", "3-4-2017", "3.4.17", "13/04/2017", "03/04/2017 00:00:00"})
  void a_date_whose_year_does_not_come_first_is_not_guessed(String written) {
    assertThat(Cells.read(CellKind.DATE, false, written))
        .isEqualTo(new Reading(written, Optional.of("ambiguous-date")));
    assertThat(Cells.read(CellKind.DATE, true, "2018-01-01;" + written).flaw())
        .contains("ambiguous-date");
  }

  @Test
  void the_apostrophe_by_which_excel_keeps_a_text_is_not_part_of_it() {
    assertThat(Cells.read(CellKind.IDENTIFIER, false, "'91330106MA27XF3P2D").value())
        .isEqualTo("91330106MA27XF3P2D");
  }

  @Test
  void blanks_of_any_width_around_a_cell_are_not_part_of_it() {
    assertThat(Cells.read(CellKind.TEXT, false, "\u3000 云鲸\t").value()).isEqualTo("云鲸");
  }
}
