import { Button } from '@vigie/ui';
import { go } from '../routing/address';
import { text } from './messages.fr';
import { Page } from './page';
import { ScreenHeading } from './screen-heading';

export function UnknownPage() {
  return (
    <Page>
      <ScreenHeading title={text.unknownPage}><p>{text.unknownPageBody}</p></ScreenHeading>
      <Button onClick={() => go({ page: 'HOME' }, { replace: true })}>{text.toHome}</Button>
    </Page>
  );
}
