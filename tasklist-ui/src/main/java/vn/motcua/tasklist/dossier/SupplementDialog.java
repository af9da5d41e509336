package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.tasklist.act.ActQuestion;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.CarefulClose;
import vn.motcua.tasklist.shell.FaultLine;
import vn.motcua.tasklist.shell.Texts;

/**
 * Form 02: what is missing is asked for once and completely, with the reason. The list stays until
 * the request is recorded.
 */
final class SupplementDialog extends Dialog implements ActQuestion {

  private final CheckboxGroup<Component> components = new CheckboxGroup<>();
  private final TextArea others = new TextArea(t("dossier.supplement.others"));
  private final TextArea reason = new TextArea(t("dossier.supplement.reason"));
  private final TextField basis = new TextField(t("dossier.supplement.basis"));
  private final Checkbox sector = new Checkbox(t("dossier.supplement.sector"));
  private final Select<Actor> approver = new Select<>();
  private final Map<String, String> faulty;
  private final FaultLine fault = new FaultLine();
  private final SerializableBiConsumer<SupplementRequest, ActQuestion> send;

  /**
   * @param faulty component → what is wrong with it, as ticked off
   * @param approvers who may agree to a request under a sector's own law
   * @param sectorOnly the step has asked before: only a sector's own law allows it once more
   * @param send gets the request, and this dialog
   */
  SupplementDialog(
      Dossier dossier,
      Map<String, String> faulty,
      List<Actor> approvers,
      boolean sectorOnly,
      SerializableBiConsumer<SupplementRequest, ActQuestion> send) {
    this.send = send;
    this.faulty = Map.copyOf(faulty);
    addClassName("supplement");
    setHeaderTitle(t("dossier.supplement"));
    setWidth("42rem");
    prepare(dossier);
    approver.setLabel(t("dossier.supplement.approver"));
    approver.setItems(approvers);
    approver.setItemLabelGenerator(Actor::name);
    approver.setWidthFull();
    approver.setVisible(false);
    sector.setHelperText(t("dossier.supplement.sector.help"));
    sector.addValueChangeListener(change -> approver.setVisible(change.getValue()));
    sector.setValue(sectorOnly);
    sector.setReadOnly(sectorOnly);
    add(
        new Paragraph(t("dossier.supplement.once")),
        components,
        others,
        reason,
        basis,
        sector,
        approver,
        fault);
    Button ask = new Button(t("dossier.supplement.send"), click -> ask());
    ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    ask.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), ask);
    CarefulClose.of(this);
  }

  @Override
  public void refused(Text why) {
    fault.say(why);
  }

  private void prepare(Dossier dossier) {
    Set<String> received =
        dossier.file().papers().stream()
            .map(CaseFile.Paper::componentId)
            .collect(Collectors.toSet());
    List<Component> all = dossier.version().procedure().components();
    components.setLabel(t("dossier.supplement.items"));
    components.setHelperText(t("dossier.supplement.items.help"));
    components.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    components.setItemLabelGenerator(this::label);
    components.setItems(all);
    components.setVisible(!all.isEmpty());
    components.select(
        all.stream()
            .filter(component ->
                faulty.containsKey(component.id())
                    || component.requiredWhen() == null && !received.contains(component.id()))
            .toList());
    others.setHelperText(t("dossier.supplement.others.help"));
    others.setWidthFull();
    reason.setRequired(true);
    reason.setWidthFull();
    reason.setValue(
        all.stream()
            .map(component -> faulty.getOrDefault(component.id(), ""))
            .filter(fault -> !fault.isBlank())
            .collect(Collectors.joining("\n")));
    basis.setWidthFull();
  }

  private String label(Component component) {
    String fault = faulty.getOrDefault(component.id(), "");
    String name = Texts.of(component.name());
    return fault.isBlank() ? name : t("dossier.supplement.item.faulty", name, fault);
  }

  private void ask() {
    List<String> items = items();
    components.setInvalid(false);
    reason.setInvalid(false);
    if (items.isEmpty()) {
      components.setErrorMessage(t("dossier.supplement.items.missing"));
      components.setInvalid(true);
      others.focus();
      return;
    }
    if (reason.getValue().isBlank()) {
      reason.setErrorMessage(t("dossier.supplement.reason.missing"));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    Actor agreed = approver.getValue();
    if (sector.getValue() && (agreed == null || basis.getValue().isBlank())) {
      approver.setErrorMessage(t("dossier.supplement.sector.missing"));
      approver.setInvalid(true);
      return;
    }
    send.accept(
        new SupplementRequest(
            items,
            reason.getValue().strip(),
            orNull(basis.getValue().strip()),
            sector.getValue(),
            sector.getValue() && agreed != null ? agreed.username() : null),
        this);
  }

  private List<String> items() {
    List<String> items =
        new ArrayList<>(components.getSelectedItems().stream().map(this::item).toList());
    others
        .getValue()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(items::add);
    return items;
  }

  private String item(Component component) {
    String fault = faulty.getOrDefault(component.id(), "");
    return fault.isBlank() ? component.name().vi() : component.name().vi() + ": " + fault;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
