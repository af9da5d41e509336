package vn.motcua.tasklist;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every view: Lumo, our look, and a push channel for announcements. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://motcua/tokens.css")
@StyleSheet("context://motcua/icons.css")
@StyleSheet("context://motcua/frame.css")
@StyleSheet("context://motcua/parts.css")
public final class AppShell implements AppShellConfigurator {}
