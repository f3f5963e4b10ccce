package io.qinggui.platform.web.docs;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Wires the OpenAPI description. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
class DocsAutoConfiguration {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class, CommandRequest.class, PageRequest.class, AsOf.class);
  }

  @Bean
  @ConditionalOnMissingBean(OpenAPI.class)
  OpenAPI description(@Value("${spring.application.name:qinggui}") String name) {
    return new OpenAPI()
        .info(new Info().title("Qinggui " + name).version("v1"))
        .addServersItem(new Server().url("/"));
  }

  @Bean
  GlobalOpenApiCustomizer describeProblems() {
    return new ProblemSchemas();
  }

  @Bean
  GlobalOpenApiCustomizer nameOperations() {
    return new OperationIds();
  }

  @Bean
  GlobalOpenApiCustomizer describeOverloads() {
    return new OverloadedAnswers();
  }

  @Bean
  ModelConverter describeRecords() {
    return new RecordSchemas("");
  }

  @Bean
  GlobalOperationCustomizer describeConventions() {
    return new OperationConventions();
  }

  @Bean
  GlobalOperationCustomizer describeWrites() {
    return new WriteResponses();
  }
}
