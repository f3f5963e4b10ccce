package io.qinggui.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B1.B2-20100077",
        "b1.b2-20100077",
        "B1.B2\uFF0D20100077",
        "Ｂ１．Ｂ２－２０１０００７７",
        " B1.B2 - 2010 0077\u3000",
        "B1.B2——20100077",
        "B1.B2–20100077",
        "B1.B2\u00AD20100077",
        "B1.B2\u221220100077",
        "\uFEFFB1.B2-2010\u200B0077",
        "B1.B2-20100077号",
        "经营许可证编号：B1.B2-20100077",
        "增值电信业务经营许可证B1.B2-20100077号",
        "中华人民共和国增值电信业务经营许可证 编号： b1.b2－20100077",
        "《增值电信业务经营许可证》（编号：B1.B2-20100077）",
        "许可证号:B1.B2-20100077",
        "No.B1.B2-20100077",
      })
  void however_it_is_typed_it_is_one_number(String written) {
    assertThat(LicenseNumber.canonical(written)).isEqualTo("B1.B2-20100077");
  }

  @Test
  void what_belongs_to_a_number_stays() {
    assertThat(LicenseNumber.canonical("京ICP证090253号")).isEqualTo("京ICP证090253");
    assertThat(LicenseNumber.canonical("浙B2-20080224-1")).isEqualTo("浙B2-20080224-1");
    assertThat(LicenseNumber.canonical("合字B1.B2-20130004")).isEqualTo("合字B1.B2-20130004");
    assertThat(LicenseNumber.canonical("NOVA-1")).isEqualTo("NOVA-1");
    assertThat(LicenseNumber.canonical("号")).isEqualTo("号");
  }

  @Test
  void numbers_that_differ_stay_different() {
    assertThat(LicenseNumber.canonical("浙B2-20080224")).isNotEqualTo("浙B2-20080224-1");
    assertThat(LicenseNumber.canonical("苏B2-20130048"))
        .isNotEqualTo(LicenseNumber.canonical("B2-20130048"));
    assertThat(LicenseNumber.canonical("B1-20100077"))
        .isNotEqualTo(LicenseNumber.canonical("B1.B2-20100077"));
  }

  @Test
  void narrowed_a_number_keeps_what_was_written_around_it() {
    assertThat(LicenseNumber.narrow("苏b2－20130048 号")).isEqualTo("苏B2-20130048号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "京B1-20140026",
        "苏B2-20130048号",
        "浙B2-20080224-1",
        "京ICP证090253号",
        "合字B1.B2-20130004",
        "A2.B1.B2-20090001",
        "b1.b2－20100077",
      })
  void the_forms_in_use_are_regular_however_they_are_typed(String number) {
    assertThat(LicenseNumber.isIrregular(number)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B3-20140026",
        "京B1-2014026",
        "京B1.20140026",
        "B1-18990001",
        "ICP证090253号",
        "京ICP备090253号",
        "旧字001"
      })
  void any_other_form_is_irregular(String number) {
    assertThat(LicenseNumber.isIrregular(number)).isTrue();
  }

  @Test
  void a_regular_number_names_its_province() {
    assertThat(LicenseNumber.province("京ICP证090253号")).contains("11");
    assertThat(LicenseNumber.province("苏b2－20130048")).contains("32");
    assertThat(LicenseNumber.province("合字B1.B2-20130004")).isEmpty();
    assertThat(LicenseNumber.province("京字001")).isEmpty();
  }

  @Property
  void a_canonical_form_is_its_own_and_so_is_a_narrow_one(
      @ForAll @StringLength(max = 30) String written) {
    String narrow = LicenseNumber.narrow(written);
    assertThat(LicenseNumber.narrow(narrow)).isEqualTo(narrow);
    String canonical = LicenseNumber.canonical(written);
    assertThat(LicenseNumber.canonical(narrow)).isEqualTo(canonical);
    assertThat(LicenseNumber.canonical(canonical)).isEqualTo(canonical);
    assertThat(canonical.isEmpty()).isEqualTo(narrow.isEmpty());
  }
}
