package vn.motcua.workers.startup;

import io.camunda.client.jobhandling.CamundaClientExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs block on PostgreSQL and HTTP: each on a virtual thread, as many as are activated. */
@Configuration(proxyBeanMethods = false)
class JobThreads {

  @Bean
  CamundaClientExecutorService camundaClientExecutorService() {
    return new CamundaClientExecutorService(
        Executors.newScheduledThreadPool(2),
        true,
        Executors.newVirtualThreadPerTaskExecutor(),
        true);
  }
}
