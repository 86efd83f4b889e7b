// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Batch, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {GroupState, IClaims, LeafStatus} from "./interfaces/IClaims.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {Drawn, IRounds, Progress} from "./interfaces/IRounds.sol";
import {IRulings} from "./interfaces/IRulings.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Bitmaps} from "./libraries/Bitmaps.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {Group, Leaf, Summary} from "./libraries/Structs.sol";

/// @notice See {IClaims}. Money stays with {IBatches}, which obeys this contract.
contract Claims is IClaims {
    using BatchTree for Leaf;

    /// @dev Index of a case on the leaf list.
    uint32 private constant LIST = type(uint32).max;
    uint256 private constant RATE_UNIT = 1e18;
    uint256 private constant BPS = 10_000;
    uint16 private constant EVERY_LEAF = 10_000;

    /// @dev Of a worker, a generation and a token.
    struct Account {
        uint128 locked;
        uint128 debt;
    }

    struct BatchFlags {
        bool listHeld;
        bool voided;
    }

    struct LeafState {
        LeafStatus status;
        /// @dev Voided by a proof of {IFaults}: a case still decides about the worker.
        bool faulty;
        /// @dev Price that was removed from the group's total.
        uint120 price;
    }

    /// @dev The accounts that posted a summary; zero for those with a stray bit.
    struct Auditors {
        address[] accounts;
        uint256[] checks;
        uint256 sum;
        /// @dev Checks of the current group that are paid to one account at most.
        uint256 most;
    }

    address public immutable batches;
    IBatches private immutable _batches;
    IEscrow private immutable _escrow;
    INodeRegistry private immutable _nodes;
    IRounds private immutable _rounds;
    IRulings private immutable _rulings;
    address private immutable _cases;
    address private immutable _faults;
    uint256 private immutable _quarterTime;
    uint256 private immutable _drawn;

    mapping(bytes32 key => Account) private _accounts;
    /// @dev Locked pay by the quarter of the settle delay in which its batch was posted.
    mapping(bytes32 key => mapping(uint256 quarter => uint256)) private _recent;
    mapping(bytes32 batchId => BatchFlags) private _flags;
    mapping(bytes32 batchId => mapping(uint256 group => GroupState)) private _groups;
    /// @dev Leaves whose price was removed from their group's total, by index, 256 to a word.
    mapping(bytes32 batchId => mapping(uint256 word => uint256)) private _opened;
    mapping(bytes32 batchId => mapping(bytes32 leafHash => LeafState)) private _leaves;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        if (n.claims != address(this)) revert IBatches.InvalidNeighbour(address(batches_));
        (batches, _batches) = (address(batches_), batches_);
        _escrow = IEscrow(batches_.escrow());
        _nodes = INodeRegistry(batches_.nodes());
        (_rounds, _rulings) = (IRounds(n.rounds), IRulings(n.rulings));
        (_cases, _faults) = (n.cases, n.faults);
        _quarterTime = batches_.parameters().settleDelay / 4;
        _drawn = batches_.parameters().drawn;
    }

    modifier only(address neighbour) {
        _only(neighbour);
        _;
    }

    function _only(address neighbour) private view {
        if (msg.sender != neighbour) revert NotSettlement();
    }

    // Claim -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IClaims
    function claim(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        uint256 from,
        uint256 to,
        Summary[] calldata summaries,
        bytes[] calldata bitmaps
    ) external {
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (from >= to || to > groups.length) revert InvalidRange();
        if (_isVoid(batchId, batch)) {
            if (!_flags[batchId].voided) revert NotSealed();
            for (uint256 g = from; g < to; ++g) {
                if (!_groups[batchId][g].claimed) _refundGroup(batchId, batch.worker, g, groups[g]);
            }
            return;
        }
        Progress memory progress = _requireClaimable(batchId);
        bool late = block.timestamp > progress.free;
        if (progress.isSealed) _rounds.sliceMissing(batchId);
        Auditors memory auditors = _auditors(batchId, progress, summaries, bitmaps);
        uint256 start = BatchTree.start(groups, from);
        for (uint256 g = from; g < to; ++g) {
            auditors.most = _mostChecks(groups[g], atRisk[g]);
            if (!_groups[batchId][g].claimed) _claimGroup(batchId, batch, g, groups[g], start, auditors, bitmaps, late);
            start += groups[g].count;
        }
    }

    function _requireClaimable(bytes32 batchId) private view returns (Progress memory progress) {
        if (_flags[batchId].listHeld) revert ListIsHeld();
        progress = _progress(batchId);
        if (block.timestamp <= progress.claimFrom) revert TooEarly(progress.claimFrom + 1);
    }

    function _requireFree(bytes32 batchId) private view {
        uint64 free = _progress(batchId).free;
        if (block.timestamp <= free) revert TooEarly(free + 1);
    }

    /// @dev Requires exactly the posted summaries, by round and place.
    function _auditors(bytes32 batchId, Progress memory progress, Summary[] calldata summaries, bytes[] calldata bitmaps)
        private
        view
        returns (Auditors memory auditors)
    {
        auditors.accounts = new address[](summaries.length);
        auditors.checks = new uint256[](summaries.length);
        if (bitmaps.length != summaries.length) revert InvalidSummaries();
        uint256 n;
        for (uint8 round; progress.isSealed && round <= progress.round; ++round) {
            (,, Drawn[] memory drawn) = _rounds.drawnOf(batchId, round);
            for (uint256 i; i < drawn.length; ++i) {
                if (drawn[i].summaryBlock == 0) continue;
                bool same = n < summaries.length
                    && _escrow.hashTypedData(Hashing.hash(summaries[n])) == drawn[i].summaryHash
                    && keccak256(bitmaps[n]) == summaries[n].bitmapHash;
                if (!same) revert InvalidSummaries();
                auditors.accounts[n++] = drawn[i].stray ? address(0) : drawn[i].account;
            }
        }
        if (n != summaries.length) revert InvalidSummaries();
    }

    function _claimGroup(
        bytes32 batchId,
        Batch memory batch,
        uint256 g,
        Group calldata group,
        uint256 start,
        Auditors memory auditors,
        bytes[] calldata bitmaps,
        bool late
    ) private {
        GroupState storage state = _groups[batchId][g];
        state.claimed = true;
        uint256 end = start + group.count;
        auditors.sum = 0;
        for (uint256 i; group.auditClass > 0 && i < bitmaps.length; ++i) {
            if (auditors.accounts[i] == address(0)) continue;
            uint256 checks = Math.min(Bitmaps.countRange(bitmaps[i], start, end), auditors.most);
            auditors.checks[i] = checks;
            auditors.sum += checks;
        }
        uint256 refund;
        if (group.auditClass == EVERY_LEAF && !state.givenUp) {
            (bool found, uint256 index) = _findUnchecked(batchId, start, end, bitmaps);
            if (found && !late) revert LeafNotChecked(index);
            if (found) refund = _giveUp(state, group);
        }
        uint256 price = group.priceTotal - state.removedPrice;
        uint256 audit = group.auditTotal - state.removedAudit;
        (uint256 toWorker, uint256 toGateway, uint256 burnt) = _payFees(group, price);
        uint256 toAuditors;
        if (auditors.sum > 0) {
            // The worker pays the checks that the payer's audit fees do not cover, as far as its pay goes. All amounts are below
            // 2^144, and shares are rounded down.
            unchecked {
                uint256 due = group.checkFee * auditors.sum;
                uint256 excess = due > audit ? Math.min(due - audit, toWorker) : 0;
                toWorker -= excess;
                toAuditors = _payAuditors(batchId, group.token, audit + excess, auditors);
                refund += audit + excess - toAuditors;
            }
        } else {
            refund += audit;
        }
        _giveBack(group, batch.worker, refund);
        emit GroupClaimed(batchId, g, toWorker, toGateway, toAuditors, refund, burnt);
        _credit(batch, state, group.token, toWorker);
    }

    /// @dev One account's checks of a group are expected to be at most the sum of what class and prices give, see {Draw-rate}. A
    /// quarter and four more leave room for chance.
    function _mostChecks(Group calldata group, uint256 atRisk) private view returns (uint256) {
        // {IBatches-postBatch} bounds the totals; what is at risk is a sum of balances.
        unchecked {
            uint256 byPrice = (3 * BPS * uint256(group.priceTotal)) / (_drawn * atRisk + 1);
            return (uint256(group.count) * group.auditClass + byPrice) / ((BPS * 4) / 5) + 4;
        }
    }

    /// @dev Pays and burns the shares of the cheque.
    function _payFees(Group calldata group, uint256 price)
        private
        returns (uint256 toWorker, uint256 toGateway, uint256 burnt)
    {
        toGateway = (price * group.gatewayFeeBps) / BPS;
        burnt = (price * group.burnBps) / BPS;
        toWorker = price - toGateway - burnt;
        _pay(group.gateway, group.token, toGateway);
        _burn(group.token, burnt);
    }

    /// @dev Shares `amount` by the leaves that each account checked.
    function _payAuditors(bytes32 batchId, address token, uint256 amount, Auditors memory auditors)
        private
        returns (uint256 paid)
    {
        for (uint256 i; i < auditors.accounts.length; ++i) {
            uint256 share = (amount * auditors.checks[i]) / auditors.sum;
            if (share == 0) continue;
            paid += share;
            _pay(auditors.accounts[i], token, share);
            emit AuditorPaid(batchId, auditors.accounts[i], token, share);
        }
    }

    /// @dev The first leaf that no auditor checked and that was not opened.
    function _findUnchecked(bytes32 batchId, uint256 start, uint256 end, bytes[] calldata bitmaps)
        private
        view
        returns (bool found, uint256 index)
    {
        for (uint256 w = start >> 8; w << 8 < end; ++w) {
            uint256 bits = Bitmaps.mask(w, start, end) & ~_opened[batchId][w];
            for (uint256 i; i < bitmaps.length; ++i) bits &= ~Bitmaps.word(bitmaps[i], w);
            if (bits == 0) continue;
            for (index = w << 8; bits & 1 == 0; bits >>= 1) ++index;
            return (true, index);
        }
    }

    /// @dev Adds to the worker's pay of a group, or burns it if the batch's generation is over.
    function _credit(Batch memory batch, GroupState storage state, address token, uint256 amount) private {
        if (amount == 0) return;
        if (_isConvicted(batch)) return _burnPay(batch, token, amount);
        bytes32 key = _key(batch.worker, batch.generation, token);
        // Amounts are below 2^121, since {IBatches-postBatch} bounds the totals; all money of a token is below 2^128.
        unchecked {
            state.pay += uint128(amount);
            _accounts[key].locked += uint128(amount);
            _recent[key][_quarter(batch.postedAt)] += amount;
        }
    }

    function _burnPay(Batch memory batch, address token, uint256 amount) private {
        _rulings.burnPay(batch.worker, batch.generation, token, amount);
    }

    /// @dev Whether a ruling of the last rung came after the batch.
    function _isConvicted(Batch memory batch) private view returns (bool) {
        return _generation(batch.worker) > batch.generation;
    }

    function _giveBack(Group calldata group, address worker, uint256 amount) private {
        _batches.giveBack(group.payer, worker, group.token, amount);
    }

    /// @dev The group's value no longer counts for the worker's limit.
    function _settle(GroupState storage state, Group calldata group, address worker) private {
        state.settled = true;
        _batches.settle(worker, (group.priceTotal * _batches.termsOf(group.token).opgRate) / RATE_UNIT);
    }

    function _refundGroup(bytes32 batchId, address worker, uint256 g, Group calldata group) private {
        GroupState storage state = _groups[batchId][g];
        state.claimed = true;
        uint256 refund = _giveUp(state, group) + group.auditTotal - state.removedAudit;
        state.removedAudit = group.auditTotal;
        _giveBack(group, worker, refund);
        _settle(state, group, worker);
        emit GroupClaimed(batchId, g, 0, 0, 0, refund, 0);
    }

    /// @dev @return rest the price that was left in the group
    function _giveUp(GroupState storage state, Group calldata group) private returns (uint256 rest) {
        rest = group.priceTotal - state.removedPrice;
        state.removedPrice = group.priceTotal;
        state.givenUp = true;
    }

    /// @inheritdoc IClaims
    function openUnchecked(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Summary[] calldata summaries,
        bytes[] calldata bitmaps,
        Leaf[] calldata leaves,
        bytes32[][] calldata proofs
    ) external {
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (_isVoid(batchId, batch)) revert BatchIsVoid();
        _auditors(batchId, _requireClaimable(batchId), summaries, bitmaps);
        if (proofs.length != leaves.length) revert InvalidLeaf();
        for (uint256 i; i < leaves.length; ++i) {
            Leaf calldata leaf = leaves[i];
            bytes32 hash = _verify(batch, groups, leaf, proofs[i]);
            Group calldata group = groups[leaf.group];
            for (uint256 k; k < bitmaps.length; ++k) {
                if (Bitmaps.isSet(bitmaps[k], leaf.index)) revert InvalidLeaf();
            }
            if (group.auditClass != EVERY_LEAF || _isOpened(batchId, leaf.index)) revert InvalidLeaf();
            GroupState storage state = _groups[batchId][leaf.group];
            if (state.claimed) revert AlreadyClaimed(leaf.group);
            LeafState storage leafState = _leaves[batchId][hash];
            if (leafState.status != LeafStatus.None) revert LeafHasStatus(leafState.status);
            leafState.status = LeafStatus.Void;
            _open(batchId, leaf.index);
            uint256 refund = _removePrice(state, group, leaf.price) + _removeAudit(state, group, leaf.auditFee);
            _giveBack(group, batch.worker, refund);
            emit LeafVoided(batchId, leaf.index, hash, refund);
        }
    }

    /// @inheritdoc IClaims
    function giveUp(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, uint256 group) external {
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (msg.sender != batch.worker && msg.sender != _nodes.signerOf(batch.worker)) revert NotWorker();
        if (group >= groups.length) revert InvalidRange();
        _requireClaimable(batchId);
        GroupState storage state = _groups[batchId][group];
        if (state.claimed) revert AlreadyClaimed(group);
        uint256 refund = _giveUp(state, groups[group]);
        _giveBack(groups[group], batch.worker, refund);
        emit GroupGivenUp(batchId, group, refund);
    }

    /// @inheritdoc IClaims
    function release(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external {
        Batch memory batch = _checked(batchId, groups, atRisk);
        _requireFree(batchId);
        bool convicted = _isConvicted(batch);
        for (uint256 g; g < groups.length; ++g) {
            GroupState storage state = _groups[batchId][g];
            if (!state.claimed) continue;
            address token = groups[g].token;
            uint256 amount = state.pay;
            state.pay = 0;
            if (amount > 0) {
                if (convicted) _burnPay(batch, token, amount);
                else _releasePay(batchId, batch, token, amount);
            }
            if (!state.settled) _settle(state, groups[g], batch.worker);
        }
    }

    /// @dev Debts first.
    function _releasePay(bytes32 batchId, Batch memory batch, address token, uint256 amount) private {
        bytes32 key = _key(batch.worker, batch.generation, token);
        Account storage account = _accounts[key];
        // The amount that {_credit} added.
        unchecked {
            account.locked -= uint128(amount);
            _recent[key][_quarter(batch.postedAt)] -= amount;
        }
        uint256 debt = Math.min(account.debt, amount);
        if (debt > 0) {
            account.debt -= uint128(debt);
            _burn(token, debt);
            emit DebtPaid(batch.worker, token, debt);
        }
        _pay(batch.worker, token, amount - debt);
        emit PayReleased(batchId, batch.worker, token, amount - debt);
    }

    // Held leaves -----------------------------------------------------------------------------------------------------------

    /// @inheritdoc IClaims
    function hold(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external only(_cases) {
        Batch memory batch = _checked(batchId, groups, atRisk);
        if (_isVoid(batchId, batch)) revert BatchIsVoid();
        uint64 caseEnd = _progress(batchId).caseEnd;
        if (block.timestamp > caseEnd) revert TooLate(caseEnd);
        if (leaf.index == LIST) {
            if (_flags[batchId].listHeld) revert ListIsHeld();
            _flags[batchId].listHeld = true;
            emit ListHeld(batchId, true);
            return;
        }
        bytes32 hash = _verify(batch, groups, leaf, proof);
        LeafState storage state = _leaves[batchId][hash];
        // Refunded already. A worker must not escape a ruling on its lie by a cheaper proof against its own leaf.
        if (state.faulty) return;
        if (state.status != LeafStatus.None) revert LeafHasStatus(state.status);
        state.status = LeafStatus.Held;
        state.price = uint120(_removePrice(_groups[batchId][leaf.group], groups[leaf.group], leaf.price));
        _open(batchId, leaf.index);
        emit LeafHeld(batchId, leaf.index, hash);
    }

    /// @inheritdoc IClaims
    function resolve(bytes32 batchId, Group calldata group, Leaf calldata leaf, bool paid, bool withAudit)
        external
        only(address(_rulings))
        returns (bool wasHeld, uint256 price)
    {
        bytes32 hash = leaf.hash();
        LeafState storage leafState = _leaves[batchId][hash];
        if (leafState.status != LeafStatus.Held) return (leafState.faulty, leaf.price);
        price = leafState.price;
        Batch memory batch = _batches.getBatch(batchId);
        if (paid && !_isVoid(batchId, batch)) _clear(batchId, batch, group, leaf, hash, price);
        else _voidHeld(batchId, batch.worker, group, leaf, hash, withAudit);
        return (true, price);
    }

    /// @dev Pays a held leaf after all: with its group, or by itself if the group is claimed.
    function _clear(
        bytes32 batchId,
        Batch memory batch,
        Group calldata group,
        Leaf calldata leaf,
        bytes32 hash,
        uint256 price
    ) private {
        GroupState storage state = _groups[batchId][leaf.group];
        _leaves[batchId][hash].status = LeafStatus.Cleared;
        emit LeafCleared(batchId, leaf.index, hash);
        if (!state.claimed) {
            state.removedPrice -= uint128(price);
            return;
        }
        (uint256 toWorker, uint256 toGateway, uint256 burnt) = _payFees(group, price);
        emit GroupClaimed(batchId, leaf.group, toWorker, toGateway, 0, 0, burnt);
        _credit(batch, state, group.token, toWorker);
    }

    /// @dev Refunds a held leaf: its price, and its audit fee where no auditor earned it.
    function _voidHeld(
        bytes32 batchId,
        address worker,
        Group calldata group,
        Leaf calldata leaf,
        bytes32 hash,
        bool withAudit
    ) private {
        LeafState storage leafState = _leaves[batchId][hash];
        leafState.status = LeafStatus.Void;
        uint256 refund = leafState.price;
        GroupState storage state = _groups[batchId][leaf.group];
        if (withAudit && !state.claimed) refund += _removeAudit(state, group, leaf.auditFee);
        _giveBack(group, worker, refund);
        emit LeafVoided(batchId, leaf.index, hash, refund);
    }

    /// @inheritdoc IClaims
    function resolveList(bytes32 batchId, bool paid) external only(address(_rulings)) returns (bool wasHeld) {
        wasHeld = _flags[batchId].listHeld;
        if (wasHeld) _endList(batchId, paid);
    }

    function _endList(bytes32 batchId, bool paid) private {
        _flags[batchId].listHeld = false;
        emit ListHeld(batchId, false);
        if (!paid) _voidBatch(batchId);
    }

    /// @inheritdoc IClaims
    function voidUnsealed(bytes32 batchId) external only(address(_rulings)) {
        bool unsealed = _isVoid(batchId, _batches.getBatch(batchId));
        if (!unsealed || _flags[batchId].voided) revert BatchIsVoid();
        _voidBatch(batchId);
    }

    function _voidBatch(bytes32 batchId) private {
        _flags[batchId].voided = true;
        emit BatchVoided(batchId);
    }

    /// @inheritdoc IClaims
    function expire(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf) external {
        Batch memory batch = _checked(batchId, groups, atRisk);
        _requireFree(batchId);
        if (leaf.index == LIST) {
            if (!_flags[batchId].listHeld) revert LeafHasStatus(LeafStatus.None);
            _endList(batchId, false);
            return;
        }
        bytes32 hash = leaf.hash();
        LeafStatus status = _leaves[batchId][hash].status;
        if (status != LeafStatus.Held) revert LeafHasStatus(status);
        _voidHeld(batchId, batch.worker, groups[leaf.group], leaf, hash, false);
    }

    /// @inheritdoc IClaims
    function addDebt(address worker, address token, uint256 amount) external only(address(_rulings)) {
        Account storage account = _accounts[_key(worker, _generation(worker), token)];
        uint256 debt = Math.min(account.debt + amount, type(uint128).max);
        emit DebtAdded(worker, token, debt - account.debt);
        account.debt = uint128(debt);
    }

    // Faults ----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IClaims
    function voidLeaf(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external only(_faults) returns (uint256 refunded) {
        Batch memory batch = _checked(batchId, groups, atRisk);
        bytes32 hash = _verify(batch, groups, leaf, proof);
        LeafState storage leafState = _leaves[batchId][hash];
        if (leafState.status == LeafStatus.Void) return 0;
        Group calldata group = groups[leaf.group];
        GroupState storage state = _groups[batchId][leaf.group];
        if (leafState.status == LeafStatus.Held) refunded = leafState.price;
        else if (!state.claimed) refunded = _removePrice(state, group, leaf.price);
        else refunded = _takePay(batch, state, group, leaf.price);
        if (!state.claimed) refunded += _removeAudit(state, group, leaf.auditFee);
        (leafState.status, leafState.faulty) = (LeafStatus.Void, true);
        _open(batchId, leaf.index);
        _giveBack(group, batch.worker, refunded);
        emit LeafVoided(batchId, leaf.index, hash, refunded);
    }

    /// @dev Takes the worker's part of a leaf's price out of pay that is not released.
    function _takePay(Batch memory batch, GroupState storage state, Group calldata group, uint256 price)
        private
        returns (uint256 taken)
    {
        uint256 fees = (price * group.gatewayFeeBps) / BPS + (price * group.burnBps) / BPS;
        taken = Math.min(price - fees, state.pay);
        bytes32 key = _key(batch.worker, batch.generation, group.token);
        // A part of the amount that {_credit} added and nothing has released.
        unchecked {
            state.pay -= uint128(taken);
            _accounts[key].locked -= uint128(taken);
            _recent[key][_quarter(batch.postedAt)] -= taken;
        }
    }

    // Leaves ----------------------------------------------------------------------------------------------------------------

    /// @dev @return hash the leaf's
    function _verify(Batch memory batch, Group[] calldata groups, Leaf calldata leaf, bytes32[] calldata proof)
        private
        pure
        returns (bytes32 hash)
    {
        if (!BatchTree.contains(batch.root, groups, leaf, proof)) revert InvalidLeaf();
        return leaf.hash();
    }

    function _open(bytes32 batchId, uint256 index) private {
        _opened[batchId][index >> 8] |= 1 << (index & 255);
    }

    function _isOpened(bytes32 batchId, uint256 index) private view returns (bool) {
        return (_opened[batchId][index >> 8] >> (index & 255)) & 1 == 1;
    }

    /// @dev A tree with false prices cannot take more than the group has.
    function _removePrice(GroupState storage state, Group calldata group, uint256 price) private returns (uint256 removed) {
        removed = Math.min(price, group.priceTotal - state.removedPrice);
        state.removedPrice += uint128(removed);
    }

    function _removeAudit(GroupState storage state, Group calldata group, uint256 fee) private returns (uint256 removed) {
        removed = Math.min(fee, group.auditTotal - state.removedAudit);
        state.removedAudit += uint128(removed);
    }

    function _burn(address token, uint256 amount) private {
        _batches.burn(token, amount);
    }

    /// @dev Pays to the account's payout address. An address that the Escrow refuses cannot stop the claim of a group.
    function _pay(address account, address token, uint256 amount) private {
        if (amount == 0) return;
        address to = _nodes.payoutOf(account);
        _batches.pay(to == address(_escrow) || to == address(0) ? account : to, token, amount);
    }

    function _quarter(uint256 time) private view returns (uint256) {
        return time / _quarterTime;
    }

    function _key(address worker, uint32 generation, address token) private pure returns (bytes32) {
        return keccak256(abi.encode(worker, generation, token));
    }

    function _isVoid(bytes32 batchId, Batch memory batch) private view returns (bool) {
        if (_flags[batchId].voided) return true;
        if (!batch.audited) return false;
        Progress memory progress = _progress(batchId);
        return !progress.isSealed && block.timestamp > progress.windowEnd;
    }

    function _progress(bytes32 batchId) private view returns (Progress memory) {
        return _rounds.progressOf(batchId);
    }

    function _generation(address worker) private view returns (uint32) {
        return _rulings.generationOf(worker);
    }

    function _checked(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk)
        private
        view
        returns (Batch memory batch)
    {
        batch = _batches.getBatch(batchId);
        if (BatchTree.hash(groups, atRisk) != batch.groupsHash) revert WrongGroups();
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc IClaims
    function leafHash(Leaf calldata leaf) external pure returns (bytes32) {
        return leaf.hash();
    }

    /// @inheritdoc IClaims
    function leafStatus(bytes32 batchId, bytes32 leafHash_) external view returns (LeafStatus) {
        LeafStatus status = _leaves[batchId][leafHash_].status;
        if (status == LeafStatus.Held) return status;
        return isVoid(batchId) ? LeafStatus.Void : status;
    }

    /// @inheritdoc IClaims
    function groupState(bytes32 batchId, uint256 group) external view returns (GroupState memory) {
        return _groups[batchId][group];
    }

    /// @inheritdoc IClaims
    function isVoid(bytes32 batchId) public view returns (bool) {
        return _isVoid(batchId, _batches.getBatch(batchId));
    }

    /// @inheritdoc IClaims
    function isListHeld(bytes32 batchId) external view returns (bool) {
        return _flags[batchId].listHeld;
    }

    /// @inheritdoc IClaims
    function lockedOf(address worker, address token) external view returns (uint256) {
        return _lockedOf(_key(worker, _generation(worker), token));
    }

    function _lockedOf(bytes32 key) private view returns (uint256) {
        Account memory account = _accounts[key];
        return account.locked - Math.min(account.locked, account.debt);
    }

    /// @inheritdoc IClaims
    function atRiskOf(address worker, address token) external view returns (uint256) {
        bytes32 key = _key(worker, _generation(worker), token);
        uint256 quarter = _quarter(block.timestamp);
        return Math.min(_lockedOf(key), _recent[key][quarter] + _recent[key][quarter - 1]);
    }

    /// @inheritdoc IClaims
    function debtOf(address worker, address token) external view returns (uint256) {
        return _accounts[_key(worker, _generation(worker), token)].debt;
    }
}
