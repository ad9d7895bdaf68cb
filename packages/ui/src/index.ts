export { Button, type ButtonProps } from './actions/button.tsx';
export { ButtonLink } from './actions/button-link.tsx';
export { type ButtonKind, type ButtonSize, buttonStyle } from './actions/button-style.ts';
export { CopyButton } from './actions/copy-button.tsx';
export { IconButton } from './actions/icon-button.tsx';
export { Spinner } from './actions/spinner.tsx';

export { type Bar, BarChart } from './charts/bar-chart.tsx';
export { ChangeMark } from './charts/change-mark.tsx';
export { ChartCard } from './charts/chart-card.tsx';
export { changeShare } from './charts/chart-scale.ts';
export { CohortGrid } from './charts/cohort-grid.tsx';
export type { Cohort } from './charts/cohort-shares.ts';
export { type FigureColumn, FigureTable } from './charts/figure-table.tsx';
export { RankedBars } from './charts/ranked-bars.tsx';
export type { RankedRest, RankedRow } from './charts/ranked-types.ts';
export { Sparkline } from './charts/sparkline.tsx';
export type { StackBar, StackKind } from './charts/stack-kinds.ts';
export { StackedBars } from './charts/stacked-bars.tsx';
export { StatTile } from './charts/stat-tile.tsx';
export { TrendChart } from './charts/trend-chart.tsx';
export type { TrendPoint } from './charts/trend-types.ts';

export { Avatar } from './display/avatar.tsx';
export { Card } from './display/card.tsx';
export { CodeBlock } from './display/code-block.tsx';
export { DateTime } from './display/date-time.tsx';
export { deviceName } from './display/device-name.ts';
export { type Fact, FactList } from './display/fact-list.tsx';
export { JsonView } from './display/json-view.tsx';
export { LevelMeter } from './display/level-meter.tsx';
export { Money } from './display/money.tsx';
export { ProductTile } from './display/product-tile.tsx';
export { ProgressBar } from './display/progress-bar.tsx';
export { Quantity } from './display/quantity.tsx';
export { SeatsBar } from './display/seats-bar.tsx';
export { SecretText } from './display/secret-text.tsx';
export { Skeleton, SkeletonText } from './display/skeleton.tsx';
export { StatusPill } from './display/status-pill.tsx';
export { Timeline, type TimelineEntry } from './display/timeline.tsx';
export type { Tone } from './display/tone.ts';
export { VisuallyHidden } from './display/visually-hidden.tsx';

export { Banner } from './feedback/banner.tsx';
export { CountdownBanner } from './feedback/countdown-banner.tsx';
export { EmptyState } from './feedback/empty-state.tsx';
export { ErrorState } from './feedback/error-state.tsx';
export { SaveBar } from './feedback/save-bar.tsx';
export { toast } from './feedback/toast-store.ts';
export { Toaster } from './feedback/toaster.tsx';

export { Checkbox } from './fields/checkbox.tsx';
export { type DateRange, presetRange, type RangePreset } from './fields/date-range.ts';
export { DateRangeField } from './fields/date-range-field.tsx';
export { Field } from './fields/field.tsx';
export { useFieldWiring } from './fields/field-context.ts';
export { FieldGroup } from './fields/field-group.tsx';
export { NumberInput } from './fields/number-input.tsx';
export { OtpInput } from './fields/otp-input.tsx';
export { PasswordInput } from './fields/password-input.tsx';
export { fitQuantity } from './fields/quantity-step.ts';
export { QuantityStepper } from './fields/quantity-stepper.tsx';
export { RadioGroup, type RadioOption } from './fields/radio-group.tsx';
export { SearchInput } from './fields/search-input.tsx';
export { Select, type SelectOption } from './fields/select.tsx';
export { TextArea } from './fields/text-area.tsx';
export { TextInput } from './fields/text-input.tsx';

export { decimalText, formatMoney, type MoneyValue } from './locale/format-money.ts';
export { formatQuantity, formatShare } from './locale/format-quantity.ts';
export { formatShort } from './locale/format-short.ts';
export { formatDate, formatDateTime, formatRelative } from './locale/format-time.ts';
export { LocaleProvider, type LocaleSettings, useLocale } from './locale/locale-provider.tsx';
export { type Format, useFormat } from './locale/use-format.ts';

export { defineMessages, type Message, type MessageCatalog } from './messages/define-messages.ts';
export { type Translate, translator } from './messages/translate.ts';
export { useMessages } from './messages/use-messages.ts';

export { Breadcrumbs, type Crumb } from './navigation/breadcrumbs.tsx';
export { Link } from './navigation/link.tsx';
export { LinkProvider } from './navigation/link-provider.tsx';
export { PageHead } from './navigation/page-head.tsx';
export { type NavItem, SideNav } from './navigation/side-nav.tsx';
export { SkipLink } from './navigation/skip-link.tsx';
export { type TabLink, TabLinks } from './navigation/tab-links.tsx';
export { TextLink } from './navigation/text-link.tsx';

export { ConfirmDialog } from './overlays/confirm-dialog.tsx';
export { Dialog, type DialogProps } from './overlays/dialog.tsx';
export { LinkMenu } from './overlays/link-menu.tsx';
export { Menu } from './overlays/menu.tsx';
export type { MenuEntry } from './overlays/menu-entry.ts';
export { Sheet } from './overlays/sheet.tsx';
export { Tooltip } from './overlays/tooltip.tsx';

export { AppShell } from './shells/app-shell.tsx';
export { DetailLayout } from './shells/detail-layout.tsx';
export { SearchTrigger } from './shells/search-trigger.tsx';
export { type CartSummary, ShopShell } from './shells/shop-shell.tsx';
export { ThemeToggle } from './shells/theme-toggle.tsx';
export { TopBar } from './shells/top-bar.tsx';

export { DataTable, type DataTableProps } from './table/data-table.tsx';
export { type FilterChip, FilterChips } from './table/filter-chips.tsx';
export { KeysetPager } from './table/keyset-pager.tsx';
export { ListBar } from './table/list-bar.tsx';
export type { Column, Selection, Sort } from './table/table-types.ts';

export { applyAccent } from './theme/brand.ts';
export { contrastRatio, parseHexColor, readableOn, type Rgb } from './theme/contrast.ts';
export { chooseTheme, readThemeChoice, type ThemeChoice, useThemeChoice } from './theme/theme-choice.ts';
