namespace QualityReports.Domain.Rules;

/// <summary>The totals of a list for the rules that read it, added row by row during the checks: a list may be long.</summary>
internal sealed class ListTally
{
    private readonly Dictionary<RuleTerm, Total> _totals = new(ReferenceEqualityComparer.Instance);
    private bool _hasRows;
    private bool _hasDuplicates;

    /// <summary>Prepares a total for each term of the form's rules that reads the list.</summary>
    /// <param name="periodEnd">The period's last day; null where the file names no period.</param>
    public ListTally(FormEdition form, ListDefinition list, DateOnly? periodEnd)
    {
        foreach (var term in form.Rules.SelectMany(rule => rule.Terms).Where(term => string.Equals(term.List, list.Code, StringComparison.Ordinal)))
            _totals[term] = new Total(list, term, periodEnd);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="values">Its answers, in the form's order.</param>
    /// <param name="faulty">Whether the row's cell has a finding, for each column.</param>
    public void Add(IndicatorValue[] values, bool[] faulty)
    {
        _hasRows = true;
        foreach (var total in _totals.Values)
            total.Add(values, faulty);
    }

    /// <summary>Marks the list as having duplicate rows, which makes its totals unreliable.</summary>
    public void MarkDuplicate() => _hasDuplicates = true;

    /// <summary>The value of a term, without its weight.</summary>
    public RuleValue Of(RuleTerm term) =>
        !_hasRows ? RuleValue.Missing : _hasDuplicates || _totals[term].IsFaulty ? RuleValue.Faulty : new RuleValue(_totals[term].Amount);

    /// <summary>The number of rows that a term counts.</summary>
    public int RowsOf(RuleTerm term) => _totals[term].Rows;

    private sealed class Total(ListDefinition list, RuleTerm term, DateOnly? periodEnd)
    {
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<long> _enterprises = [];
        private readonly int _column = term.Column is null ? -1 : list.IndexOf(term.Column);
        private readonly PlacedCondition[] _where = [.. (term.Where ?? []).Select(one => PlacedCondition.Of(one, list))];
        private readonly int _from = term.ValidAtPeriodEnd ? list.IndexOf(RuleTerm.ValidFrom) : -1;
        private readonly int _to = term.ValidAtPeriodEnd ? list.IndexOf(RuleTerm.ValidTo) : -1;
        private decimal _sum;

        public int Rows { get; private set; }

        public bool IsFaulty { get; private set; }

        public decimal Amount => term.Aggregate switch
        {
            ListAggregate.Rows => Rows,
            ListAggregate.Distinct => _seen.Count + _enterprises.Count,
            _ => _sum,
        };

        // An unreliable cell affects the total only where the row's other cells include the row.
        public void Add(IndicatorValue[] values, bool[] faulty)
        {
            var isFaulty = _from >= 0 && (periodEnd is null || faulty[_from] || faulty[_to]);
            foreach (var condition in _where)
            {
                if (!faulty[condition.Column] && !condition.Holds(values))
                    return;
                isFaulty |= faulty[condition.Column];
            }

            if (isFaulty)
                IsFaulty = true;
            else if (_from < 0 || IsValid(values[_from], values[_to]))
                Take(values, faulty);
        }

        private bool IsValid(IndicatorValue from, IndicatorValue to) =>
            from.Kind == ValueKind.Date && to.Kind == ValueKind.Date && from.Day <= periodEnd && to.Day >= periodEnd;

        private void Take(IndicatorValue[] values, bool[] faulty)
        {
            Rows++;
            if (_column < 0)
                return;
            IsFaulty |= faulty[_column];
            var value = values[_column];
            if (value.IsNumber)
                _sum += value.Amount;
            if (term.Aggregate == ListAggregate.Distinct && value.Kind is not (ValueKind.Blank or ValueKind.NotApplicable))
                See(value);
        }

        // The list may have an enterprise's 18 characters and the 9 within them.
        private void See(IndicatorValue value)
        {
            if (list.Columns[_column].Type == ColumnType.EnterpriseCode)
                _enterprises.Add(EnterpriseCode.NumberOf(value.Characters));
            else
                _seen.Add(value.ToString());
        }
    }
}
