import { Button } from "@fluentui/react-components";
import type { ComponentType, JSX } from "react";
import type { CreateFormProps } from "./create-form-props";
import { LatePart } from "./late-part";
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
  return (
    <LatePart<{ readonly Form: Form }>
      load={async () => ({ Form: await loadCreateForm() })}
      opening={say("form.opening")}
      notLoaded={say("form.notLoaded")}
      show={({ Form }) => <Form {...props} />}
    >
      <Button
        className={styles.start}
        onClick={() => {
          props.onClose(false);
        }}
      >
        {say("form.back")}
      </Button>
    </LatePart>
  );
}
