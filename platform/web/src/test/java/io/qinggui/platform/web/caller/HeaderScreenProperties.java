package io.qinggui.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** The regular expressions are those of Spring Security's own firewall. */
class HeaderScreenProperties {

  private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
  private static final Pattern VALUE =
      Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

  @Property
  void names_and_values_are_refused_as_by_spring(@ForAll @StringLength(max = 3) String text) {
    assertThat(HeaderScreen.isName(text)).isEqualTo(NAME.matcher(text).matches());
    assertThat(HeaderScreen.isValue(text)).isEqualTo(VALUE.matcher(text).matches());
  }

  @Property
  void also_near_the_control_characters(
      @ForAll @StringLength(max = 3) @CharRange(from = '\u0000', to = '\u00ff') String text) {
    assertThat(HeaderScreen.isName(text)).isEqualTo(NAME.matcher(text).matches());
    assertThat(HeaderScreen.isValue(text)).isEqualTo(VALUE.matcher(text).matches());
  }
}
