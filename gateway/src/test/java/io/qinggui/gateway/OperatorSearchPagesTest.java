package io.qinggui.gateway;

import static io.qinggui.gateway.RunningGateway.LICENSE;
import static io.qinggui.gateway.RunningGateway.OPERATOR;
import static io.qinggui.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.session.TestVisitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators are found in a browser. */
class OperatorSearchPagesTest {

  private static final String OFFICER = TestVisitors.administration("33");

  private static final String BANNED =
      """
      {"items":[
        {"operatorId":"OP-1","effects":[
          {"code":"COMMITMENT_BROKEN","clause":"二(一)2","effect":"NO_NEW_CUSTOMERS","service":"CDN",
           "province":"33","from":"2018-01-01","until":null,"because":[]}]},
        {"operatorId":"OP-3","effects":[]}],
       "next":%s}\
      """;

  @BeforeEach
  void reset() {
    RunningGateway.reset();
    OPERATOR.answerWith(
        new StubAnswers()
            .operator("OP-1", "<b>甲</b>")
            .operator("OP-2", "乙")
            .answer(
                "GET /api/v1/operators?",
                "{\"items\":[{\"operatorId\":\"OP-2\",\"name\":\"乙\"}],\"next\":\"c\",\"total\":1234}"));
  }

  @Test
  void a_list_says_how_many_there_are_and_on_which_page_one_is() {
    assertThat(get("/operators?province=33", "Cookie", OFFICER).body())
        .contains("共 1,234 项，第 1 页，共 25 页", "cursor=c&amp;page=2&amp;province=33");
    assertThat(get("/operators?page=2&cursor=c&lang=en", "Cookie", OFFICER).body())
        .contains("1,234 in all, page 2 of 25", "page=3");
    assertThat(get("/operators?page=x&cursor=c", "Cookie", OFFICER).body()).contains("第 1 页");
  }

  @Test
  void what_applies_on_a_day_finds_operators_and_says_why() {
    LICENSE.answerWith(
        new StubAnswers().answer("GET /api/v1/standings?", BANNED.formatted("null")));

    String page =
        get(
                "/operators?effect=NO_NEW_CUSTOMERS&service=CDN&province=33&validAt=2018-01-01",
                "Cookie",
                OFFICER)
            .body();
    assertThat(page)
        .contains("&lt;b&gt;甲&lt;/b&gt;", "内容分发网络业务（浙江省）：未按期兑现书面承诺，2018年1月1日起")
        .doesNotContain("<b>甲", "OP-2", "OP-3");
    assertThat(LICENSE.last().target())
        .startsWith("/api/v1/standings?")
        .contains("effect=NO_NEW_CUSTOMERS", "service=CDN", "province=33", "limit=50")
        .contains("validAt=2018-01-01T00%3A00%3A00%2B08%3A00");
    assertThat(OPERATOR.last().target()).contains("operatorIds=OP-1%2COP-3");
  }

  /** Whoever looks for a name among many goes through them, but not for ever. */
  @Test
  void a_name_is_looked_for_among_those_to_whom_it_applies() {
    LICENSE.answerWith(
        new StubAnswers().answer("GET /api/v1/standings?", BANNED.formatted("\"more\"")));

    String page =
        get("/operators?effect=BARRED&q=%E7%94%B2&kind=ENTERPRISE", "Cookie", OFFICER).body();
    assertThat(page).contains("cursor=more");
    assertThat(LICENSE.last().target()).contains("limit=500", "cursor=more");
    assertThat(OPERATOR.last().target()).contains("name=%E7%94%B2", "kind=ENTERPRISE");
  }
}
