package io.qinggui.notification.order;

import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.barred;
import static io.qinggui.notification.order.OrderExamples.closed;
import static io.qinggui.notification.order.OrderExamples.effect;
import static io.qinggui.notification.order.OrderExamples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.OrderText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderWordingTest {

  private static final OrderWording.Named WHO = new OrderWording.Named(QINGXI, null);

  @Test
  void a_ban_says_from_when_who_what_where_and_why() {
    OrderText text = said(barred("CDN", "33", "2018-01-01"));
    assertThat(text.zh())
        .isEqualTo(
            "自2018年1月1日起，企业91330106MA27XF3P2D不得经营内容分发网络（CDN）业务（限浙），"
                + "请立即停止相应的接入和资源提供（依据：二(一)2）。");
    assertThat(text.en())
        .isEqualTo(
            "From 2018-01-01 operator 91330106MA27XF3P2D may not operate CDN in province 33; stop"
                + " the access and the resources that you provide for it (clause 二(一)2).");
  }

  @Test
  void who_takes_no_new_customers_keeps_what_it_has() {
    OrderText text = said(closed(null, null, "2018-01-01"));
    assertThat(text.zh()).contains("不得就各项业务继续发展新用户，请不再为其新增接入和资源（依据：三(四)）。");
    assertThat(text.en())
        .contains("may not take new customers for any service; provide no more access");
  }

  @Test
  void places_that_are_treated_alike_are_named_together() {
    OrderText text =
        said(
            barred("CDN", "33", "2018-01-01"),
            barred("CDN", "31", "2018-01-01"),
            barred("IDC", "31", "2018-01-01"),
            barred("IDC", "33", "2018-01-01"),
            closed("ISP", "33", "2018-01-01"));
    assertThat(text.zh())
        .contains("不得经营内容分发网络（CDN）、互联网数据中心（IDC）业务（限沪、浙），" + "且不得就互联网接入服务（ISP）业务继续发展新用户（限浙）")
        .contains("（依据：二(一)2、三(四)）");
    assertThat(text.en())
        .contains(
            "may not operate CDN and IDC in province 31, 33 and may not take new customers for ISP"
                + " in province 33");
  }

  @Test
  void what_holds_of_every_service_is_not_narrowed_by_what_holds_of_one() {
    OrderText text =
        said(
            barred("CDN", null, "2018-01-01"),
            barred(null, null, "2018-01-01"),
            closed("CDN", "33", "2018-01-01"));
    assertThat(text.zh()).contains("不得经营各项业务，请立即停止").contains("（依据：二(一)2、三(四)）");
    assertThat(text.en()).contains("may not operate any service; stop");
    OrderText apart = said(barred("CDN", "33", "2018-01-01"), closed(null, "33", "2018-01-01"));
    assertThat(apart.en())
        .contains(
            "may not operate CDN in province 33 and may not take new customers for any service in"
                + " province 33");
  }

  @Test
  void what_is_bound_to_a_license_says_so() {
    OrderText text = said(effect("BARRED", null, null, "浙B1-20140026", "2018-01-01"));
    assertThat(text.zh()).contains("不得依许可证浙B1-20140026经营各项业务，");
    assertThat(text.en()).contains("may not operate any service under license 浙B1-20140026;");
  }

  @Test
  void a_lifting_says_that_service_may_be_resumed() {
    OrderText text = OrderWording.lifted(WHO, on("2018-06-01"), "二(一)2");
    assertThat(text.zh())
        .isEqualTo("自2018年6月1日起，此前对企业91330106MA27XF3P2D的限制（依据：二(一)2）已经解除，可以恢复为其提供接入和资源。");
    assertThat(text.en()).startsWith("From 2018-06-01 what was ordered before about operator");
  }

  @Test
  void an_operator_is_called_by_its_name_where_that_is_known() {
    OrderWording.Named named = new OrderWording.Named(QINGXI, "杭州清溪数据有限公司");
    OrderText text = OrderWording.lifted(named, on("2018-06-01"), "二(一)2");

    assertThat(text.zh()).contains("此前对杭州清溪数据有限公司（91330106MA27XF3P2D）的限制");
    assertThat(text.en()).contains("about 杭州清溪数据有限公司 (91330106MA27XF3P2D) (clause");
  }

  private static OrderText said(EnforcedEffect... effects) {
    return OrderWording.holding(WHO, on("2018-01-01"), List.of(effects));
  }
}
