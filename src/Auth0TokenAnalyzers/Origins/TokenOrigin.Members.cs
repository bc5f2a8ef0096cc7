using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>Tokens that come through parameters and members: from the callers, and from whoever writes into a field or property.</summary>
internal sealed partial class TokenOrigin
{
    private void Passed(IParameterSymbol parameter)
    {
        if (!_visited.Add(parameter.OriginalDefinition))
            return;
        var arguments = _uses.Arguments(parameter, _cancellationToken);
        _isUnknown |= arguments.IsEmpty;
        foreach (var argument in arguments)
            Read(argument);
    }

    /// <summary>A field or property of which the reading sees no value: somebody else fills it.</summary>
    private void Held(IMemberReferenceOperation reference)
    {
        var member = reference.Member.OriginalDefinition;
        var isSetting = _options.IsSetting(reference, _cancellationToken);
        if (isSetting)
            _sources.Add(StaticSource.Option(member));
        if (SymbolUses.Positional(member) is { } parameter)
            Passed(parameter);
        else if (!Written(member) && !Implemented(member) && !isSetting)
            _isDynamic = true;
    }

    /// <summary>Reads all that is written into a member; false when nobody writes into it.</summary>
    private bool Written(ISymbol member)
    {
        member = member.OriginalDefinition;
        if (member.DeclaringSyntaxReferences.IsEmpty)
            return false;
        var writes = _uses.Writes(member, _cancellationToken);
        if (_visited.Add(member))
        {
            foreach (var write in writes)
                Read(write);
        }

        return !writes.IsEmpty;
    }

    /// <summary>The properties of this compilation that stand behind one of an interface or base class.</summary>
    private bool Implemented(ISymbol member)
    {
        if (member is not IPropertySymbol { IsAbstract: true } property)
            return false;
        var implementations = _uses.Implementations(property, _cancellationToken);
        foreach (var implementation in implementations)
        {
            if (implementation.GetMethod is not { } getter || _source.Body(getter, _cancellationToken) is not { } body)
            {
                _isDynamic |= !Written(implementation);
                continue;
            }

            foreach (var value in _visited.Add(implementation) ? OperationSource.Returned(body) : [])
                Read(value);
        }

        return !implementations.IsEmpty;
    }
}
