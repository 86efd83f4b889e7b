// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Bounties} from "./Bounties.sol";
import {Batch, BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {IEscrow, Purpose} from "./interfaces/IEscrow.sol";
import {Drawn, IRounds} from "./interfaces/IRounds.sol";
import {IRulings, Outcome} from "./interfaces/IRulings.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Draw} from "./libraries/Draw.sol";
import {Group, Leaf} from "./libraries/Structs.sol";

/// @notice See {IRulings}.
contract Rulings is IRulings, Bounties {
    using BatchTree for Leaf;
    using SafeCast for uint256;

    /// @dev Index of a case on the leaf list.
    uint32 private constant LIST = type(uint32).max;
    uint256 private constant RATE_UNIT = 1e18;
    uint32 private constant SUSPENDING = 3;
    /// @dev Most that an opener gets for one ruling, in OPG: a share without a limit pays false challenges of rich workers.
    uint256 private constant OPENER_MOST = 200e18;

    struct WorkerState {
        uint32 generation;
        uint64 suspendedUntil;
        /// @dev Epoch (Unix days) of `notServed`, the number of batches with a leaf that was not served.
        uint64 epoch;
        uint32 notServed;
    }

    struct Conviction {
        address opener;
        uint64 readyAt;
        /// @dev Bounties that were promised, in OPG.
        uint128 promised;
    }

    address public immutable batches;
    IBatches private immutable _batches;
    IClaims private immutable _claims;
    IRounds private immutable _rounds;
    address private immutable _opg;
    address private immutable _cases;
    address private immutable _faults;
    uint64 private immutable _exitDelay;
    uint64 private immutable _suspension;
    uint256 private immutable _drawn;

    mapping(address worker => WorkerState) private _workers;
    mapping(address worker => mapping(uint256 generation => Conviction)) private _convictions;
    /// @dev Batches that count for {WorkerState-notServed}.
    mapping(bytes32 batchId => bool) private _notServed;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        if (n.rulings != address(this)) revert IBatches.InvalidNeighbour(address(batches_));
        BatchParameters memory p = batches_.parameters();
        (batches, _batches) = (address(batches_), batches_);
        (_claims, _rounds, _cases, _faults) = (IClaims(n.claims), IRounds(n.rounds), n.cases, n.faults);
        _opg = IEscrow(batches_.escrow()).opg();
        (_exitDelay, _suspension, _drawn) = (batches_.exitDelay(), p.suspension, p.drawn);
    }

    modifier only(address neighbour) {
        if (msg.sender != neighbour) revert NotSettlement();
        _;
    }

    /// @inheritdoc IRulings
    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external only(_cases) {
        Batch memory batch = _batches.getBatch(batchId);
        if (BatchTree.hash(groups, atRisk) != batch.groupsHash) revert WrongGroups();
        bool notServed = outcome == Outcome.NotServed;
        bool wasHeld;
        uint256 price;
        if (leaf.index == LIST) {
            wasHeld = _claims.resolveList(batchId, outcome == Outcome.Right);
        } else {
            Group calldata group = groups[leaf.group];
            (wasHeld, price) = _claims.resolve(batchId, group, leaf, outcome == Outcome.Right, notServed);
        }
        emit LeafRuled(batchId, leaf.index, leaf.hash(), outcome, lastRung);
        if (notServed && wasHeld) {
            bool isDrawn = _isDrawn(batchId, opener);
            if (leaf.index == LIST) _forfeitAll(batchId, batch.worker, groups, atRisk, isDrawn);
            else _forfeitLeaf(batchId, batch.worker, groups[leaf.group], atRisk[leaf.group], price, isDrawn);
            _countNotServed(batchId, batch.worker);
        }
        if (outcome == Outcome.Wrong && lastRung) _convict(batch.worker, opener);
    }

    /// @inheritdoc IRulings
    function voidUnsealed(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external {
        Batch memory batch = _batches.getBatch(batchId);
        if (BatchTree.hash(groups, atRisk) != batch.groupsHash) revert WrongGroups();
        _claims.voidUnsealed(batchId);
        _forfeitAll(batchId, batch.worker, groups, atRisk, true);
        _countNotServed(batchId, batch.worker);
    }

    function _isDrawn(bytes32 batchId, address opener) private view returns (bool) {
        (, Drawn memory drawn) = _rounds.findDrawn(batchId, opener);
        return opener != address(0) && drawn.account == opener;
    }

    /// @dev Withholding the lies that are drawn must cost more than they earn: a lie is drawn with the chance k · rate.
    function _forfeitLeaf(
        bytes32 batchId,
        address worker,
        Group calldata group,
        uint256 atRisk,
        uint256 price,
        bool isDrawn
    ) private {
        uint256 rate = isDrawn ? Draw.rate(group.auditClass, price, _drawn, atRisk) : 0;
        uint256 amount = price;
        if (rate > 0) {
            amount = Math.max(2 * price, Math.mulDiv(2 * price, Draw.ALWAYS, _drawn * rate, Math.Rounding.Ceil));
        }
        _forfeit(batchId, worker, group.token, amount);
    }

    /// @dev As for one leaf that has the whole total as its price. A lie of price x is drawn with a chance of at least k · rate(x), and
    /// x / rate(x) grows with x: no division of the total into lies earns more. The number of leaves does not matter, because one
    /// expensive lie may stand beside many cheap leaves.
    function _forfeitAll(
        bytes32 batchId,
        address worker,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        bool isDrawn
    ) private {
        for (uint256 g; g < groups.length; ++g) {
            _forfeitLeaf(batchId, worker, groups[g], atRisk[g], groups[g].priceTotal, isDrawn);
        }
    }

    /// @dev Burns from the worker's claimed pay, as a debt that its release pays, then from its bond; the rest stays a debt.
    function _forfeit(bytes32 batchId, address worker, address token, uint256 amount) private {
        uint256 debt = Math.min(amount, _claims.lockedOf(worker, token));
        uint256 rest = amount - debt;
        uint256 bond;
        if (rest > 0) {
            uint256 rate = _batches.termsOf(token).opgRate;
            bond = _seizeBond(worker, Math.mulDiv(rest, rate, RATE_UNIT, Math.Rounding.Ceil));
            _batches.burn(_opg, bond);
            debt += rest - Math.min(rest, Math.mulDiv(bond, RATE_UNIT, rate));
        }
        _claims.addDebt(worker, token, debt);
        emit Forfeited(batchId, worker, token, bond, debt);
    }

    function _countNotServed(bytes32 batchId, address worker) private {
        if (_notServed[batchId]) return;
        _notServed[batchId] = true;
        WorkerState storage state = _workers[worker];
        uint64 epoch = uint64(block.timestamp / 1 days);
        if (state.epoch != epoch) (state.epoch, state.notServed) = (epoch, 0);
        if (++state.notServed >= SUSPENDING) _suspend(worker);
    }

    /// @dev Ends the worker's generation: all its pay that is here burns, now or when it is claimed or released.
    function _convict(address worker, address opener) private {
        uint32 generation = _workers[worker].generation++;
        uint64 readyAt = uint64(block.timestamp) + _exitDelay;
        _convictions[worker][generation] = Conviction(opener, readyAt, 0);
        uint256 bond = _seizeBond(worker, type(uint256).max);
        emit WorkerConvicted(worker, generation, opener, bond);
        _burn(worker, generation, _opg, bond);
        _suspend(worker);
    }

    /// @inheritdoc IRulings
    function burnPay(address worker, uint32 generation, address token, uint256 amount) external only(address(_claims)) {
        emit PayBurnt(worker, generation, token, amount);
        _burn(worker, generation, token, amount);
    }

    /// @dev Burns all but the opener's tenth, which has a limit per ruling.
    function _burn(address worker, uint32 generation, address token, uint256 amount) private {
        Conviction storage conviction = _convictions[worker][generation];
        address opener = conviction.opener;
        uint256 bounty;
        if (opener != address(0)) {
            uint256 rate = token == _opg ? RATE_UNIT : _batches.termsOf(token).opgRate;
            uint256 left = OPENER_MOST - conviction.promised;
            bounty = Math.min(amount / 10, Math.mulDiv(left, RATE_UNIT, rate));
            conviction.promised += Math.mulDiv(bounty, rate, RATE_UNIT).toUint128();
        }
        _batches.burn(token, amount - bounty);
        _promise(opener, token, bounty, conviction.readyAt);
    }

    function _seizeBond(address worker, uint256 amount) private returns (uint256 taken) {
        return _batches.seize(worker, Purpose.Bond, amount);
    }

    /// @inheritdoc IRulings
    function takeBond(address worker, uint256 amount) external only(_cases) returns (uint256 taken) {
        taken = _seizeBond(worker, amount);
        _batches.pay(_cases, _opg, taken);
        emit BondTaken(worker, taken);
    }

    /// @inheritdoc IRulings
    function suspend(address worker) external only(_faults) {
        _suspend(worker);
    }

    function _suspend(address worker) private {
        uint64 until = uint64(block.timestamp) + _suspension;
        _workers[worker].suspendedUntil = until;
        emit WorkerSuspended(worker, until);
    }

    function _payBounty(address to, address token, uint256 amount) internal override {
        _batches.pay(to, token, amount);
    }

    /// @inheritdoc IRulings
    function generationOf(address worker) external view returns (uint32) {
        return _workers[worker].generation;
    }

    /// @inheritdoc IRulings
    function suspendedUntil(address worker) external view returns (uint64) {
        return _workers[worker].suspendedUntil;
    }

    /// @inheritdoc IRulings
    function standingOf(address worker) external view returns (uint32 generation, uint64 suspended) {
        return (_workers[worker].generation, _workers[worker].suspendedUntil);
    }

    /// @inheritdoc IRulings
    function convictionOf(address worker, uint32 generation) external view returns (address opener, uint64 readyAt) {
        Conviction memory conviction = _convictions[worker][generation];
        return (conviction.opener, conviction.readyAt);
    }
}
