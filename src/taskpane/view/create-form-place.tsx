import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import type { CreateFormProps } from "./create-form-props";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

type Form = ComponentType<CreateFormProps>;

/** The form's fields are a sixth of the pane's weight and not needed at its start, so they come on their own. */
export async function loadCreateForm(): Promise<Form> {
  const { CreateForm } = await import("./create-form");
  return CreateForm;
}

/** The form, or words in its place while it is on its way or cannot come. */
export function CreateFormPlace(props: CreateFormProps): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const [form, setForm] = useState<{ readonly Form: Form } | "loading" | "failed">("loading");
  useEffect(() => {
    if (form !== "loading") return;
    loadCreateForm().then(
      (Form) => {
        setForm({ Form });
      },
      () => {
        setForm("failed");
      },
    );
  }, [form]);
  if (typeof form === "object") return <form.Form {...props} />;
  if (form === "loading") return <Spinner size="small" label={say("form.opening")} role="status" />;
  return (
    <div className={styles.stack} role="alert">
      <p className={styles.text}>{say("form.notLoaded")}</p>
      <div className={styles.row}>
        <Button
          onClick={() => {
            setForm("loading");
          }}
        >
          {say("form.again")}
        </Button>
        <Button
          onClick={() => {
            props.onClose(false);
          }}
        >
          {say("form.back")}
        </Button>
      </div>
    </div>
  );
}
