import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ClipboardEvent, type JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { useSetsTools } from "./sets-tools";

const TABLE = /<table\b/iu;

type PasteProps = { readonly text: string; readonly onChange: (text: string, page: string) => void };

/** Takes the clipboard's page where it holds a table, else its text. */
function PasteField({ text, onChange }: PasteProps): JSX.Element {
  const { say } = useSetsTools();
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData("text/html");
    if (!TABLE.test(html)) return;
    event.preventDefault();
    onChange(say("pasted", { count: html.match(/<tr\b/giu)?.length ?? 0 }), html);
  };
  return (
    <Field label={say("paste")}>
      <Textarea
        value={text}
        rows={4}
        resize="vertical"
        onPaste={onPaste}
        onChange={(_, { value }) => {
          onChange(value, "");
        }}
      />
    </Field>
  );
}

/** Where an annex is pasted, and the text that issues it named. */
export function PasteSection(): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands, perform, tell } = useSetsTools();
  const [pasted, setPasted] = useState({ text: "", page: "" });
  const [issued, setIssued] = useState("");
  const read = (): Promise<void> =>
    perform(async () => {
      const found = pasted.page === "" ? pasted.text : pasted.page;
      const isLaid = await commands.paste(found, issued);
      // What was laid once would be laid twice by another press.
      if (isLaid) setPasted({ text: "", page: "" });
      tell(say(isLaid ? "laid" : "noTable"));
    });
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{say("hint")}</p>
      <PasteField
        text={pasted.text}
        onChange={(text, page) => {
          setPasted({ text, page });
        }}
      />
      <Field label={say("issued")} hint={say("issuedHint")}>
        <Input
          value={issued}
          onChange={(_, { value }) => {
            setIssued(value);
          }}
        />
      </Field>
      <Button className={styles.start} appearance="primary" onClick={() => void read()}>
        {say("read")}
      </Button>
    </div>
  );
}
